"""Points for job seekers (D-10-1), the advanced industry (E-7-S2) and technology start-ups (D-8-4). Decree 12."""
