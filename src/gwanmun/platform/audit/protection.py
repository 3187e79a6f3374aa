"""The triggers that make the log append-only, as SQL for its migration."""

__all__ = ["PROTECT", "UNPROTECT"]

_TABLES = ("audit_entry", "audit_read", "audit_seal", "audit_leaf")
_SEALED = ("audit_entry", "audit_read")

_FUNCTIONS = """
CREATE FUNCTION audit_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The audit log is append-only: % on % is refused.', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END $$;
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

_REFUSE = """
CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE ON {table}
    FOR EACH ROW EXECUTE FUNCTION audit_refuse_change();
CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table}
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change();
"""

PROTECT = (
    _FUNCTIONS
    + "".join(_MARK.format(table=table) for table in _SEALED)
    + "".join(_REFUSE.format(table=table) for table in _TABLES)
)
UNPROTECT = "DROP FUNCTION audit_mark_unsealed, audit_refuse_change CASCADE;"
