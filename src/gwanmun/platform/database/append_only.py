"""Tables whose rows the database refuses to change or remove, as an operation for their migration."""

from django.db.migrations import RunSQL

__all__ = ["append_only"]

# One function for all tables: each migration that needs it finds it made, or makes it.
_FUNCTION = """
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only: % is refused.', TG_TABLE_NAME, TG_OP
        USING ERRCODE = 'restrict_violation';
END $$;
"""
_PROTECT = """
CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE ON {table}
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table}
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
"""
_UNPROTECT = """
DROP TRIGGER {table}_no_change ON {table};
DROP TRIGGER {table}_no_truncate ON {table};
"""


def append_only(*tables: str) -> RunSQL:
    """Lets rows be inserted into `tables` and nothing else; stands after the operation that creates them.

    What is refused rises as django.db.utils.IntegrityError (restrict_violation). The owner of a table can switch the
    triggers off: in production the service signs in as somebody else.
    """
    return RunSQL(
        _FUNCTION + "".join(_PROTECT.format(table=table) for table in tables),
        "".join(_UNPROTECT.format(table=table) for table in tables),
    )
