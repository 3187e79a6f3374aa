"""The triggers that mark new rows of the log as not yet sealed, as an operation for its migration."""

from django.db.migrations import RunSQL

__all__ = ["marks_unsealed"]

_FUNCTION = """
CREATE FUNCTION audit_mark_unsealed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO audit_unsealed (row_id) SELECT id FROM fresh;
    RETURN NULL;
END $$;
"""
_MARK = """
CREATE TRIGGER {table}_mark AFTER INSERT ON {table} REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION audit_mark_unsealed();
"""


def marks_unsealed(*tables: str) -> RunSQL:
    """Lets the database itself mark every row that is inserted into `tables`, in the writer's transaction."""
    return RunSQL(
        _FUNCTION + "".join(_MARK.format(table=table) for table in tables),
        "DROP FUNCTION audit_mark_unsealed CASCADE;",
    )
