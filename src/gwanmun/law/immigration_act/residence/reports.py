"""Reports of a foreigner, an employer and a school, each within its days of the event or of learning of it.

Plain rule: a change of residence and of registered particulars is reported within fifteen days (fourteen where it
happened before 2020-12-10). Employers report the end of employment and the like, and schools that a student no longer
attends, within fifteen days of the event or of learning of it; foreign professionals who need no permission report a
change of workplace within fifteen days; holders of H-2 each start and change of work.
Source: Immigration Act 19, 19-4, 21(1), 35, 36; Decree 24, 24-8, 26-2; Rule 49-2. Decides by: the day of the event.
"""

from gwanmun.law.time_limits import time_limit

__all__ = ["CHANGE_OF_RESIDENCE", "EMPLOYER", "PARTICULARS", "SCHOOL", "WORKPLACE"]

CHANGE_OF_RESIDENCE = time_limit(
    "change_of_residence",
    "A registered foreigner reports a new residence within fifteen days of moving in.",
    citation="Act 36(1)",
    parameter="report.change_of_residence",
    event="moved_in_on",
    act="reported_on",
)
PARTICULARS = time_limit(
    "change_of_particulars",
    "A registered foreigner reports changed particulars - name, nationality, passport, affiliation, work, income, "
    "school - within fifteen days.",
    citation="Act 35; Rule 49-2",
    parameter="report.change_of_particulars",
    event="changed_on",
    act="reported_on",
)
EMPLOYER = time_limit(
    "employer_report",
    "An employer reports dismissal, leaving, death, disappearance or a changed contract within fifteen days of the "
    "event or of learning of it.",
    citation="Act 19(1); Decree 24(1)",
    parameter="report.employer",
    event="learned_on",
    act="reported_on",
)
SCHOOL = time_limit(
    "school_report",
    "A school reports a student who is not enrolled, on leave, expelled or gone within fifteen days of the event or of "
    "learning of it.",
    citation="Act 19-4(2); Decree 24-8(1)",
    parameter="report.school",
    event="learned_on",
    act="reported_on",
)
WORKPLACE = time_limit(
    "workplace_report",
    "A professional who needs no permission reports a changed or added workplace within fifteen days.",
    citation="Act 21(1); Decree 26-2",
    parameter="report.workplace",
    event="changed_on",
    act="reported_on",
)
WORKING_VISIT = time_limit(
    "working_visit_report",
    "A holder of H-2 reports the first work and each change within fifteen days.",
    citation="Act 35; Rule 49-2",
    parameter="report.change_of_particulars",
    event="changed_on",
    act="reported_on",
)
JOB_SEEKER_INTERNSHIP = time_limit(
    "internship_report",
    "A job seeker reports an internship within fifteen days.",
    citation="Act 35; Rule 49-2",
    parameter="report.change_of_particulars",
    event="changed_on",
    act="reported_on",
)
