"""The triggers that keep the events of a case as they were written, as SQL for the migration."""

__all__ = ["PROTECT", "UNPROTECT"]

PROTECT = """
CREATE FUNCTION casework_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Events of cases are append-only: % on % is refused.', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER casework_event_no_change BEFORE UPDATE OR DELETE ON casework_caseevent
    FOR EACH ROW EXECUTE FUNCTION casework_refuse_change();
"""

UNPROTECT = """
DROP TRIGGER casework_event_no_change ON casework_caseevent;
DROP FUNCTION casework_refuse_change;
"""
