"""Progress outside a terminal: one line every two seconds, none for what is quick."""

from gwanmun.portals.ops.progress import PlainProgress


def test_a_line_every_two_seconds(capsys):
    now = iter([0.0, 0.5, 1.9, 2.1, 2.1, 3.0, 4.2, 4.2])
    report = PlainProgress("nation", clock=lambda: next(now))
    for done in (10, 20, 30, 40, 50):
        report(done, 50, "people")
    assert capsys.readouterr().out.split("\n") == ["nation     30 / 50  people", "nation     50 / 50  people", ""]
