"""Two supervisors never run the same site."""

import subprocess
import sys

import pytest

from gwanmun.portals.ops.supervision.lock import AlreadyRunning, only_one, running_site

HOLDER = """
import sys
from pathlib import Path
from gwanmun.portals.ops.supervision.lock import only_one
with only_one(Path(sys.argv[1]), web="http://localhost:8000", gateway="http://localhost:8001"):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def holder(tmp_path):
    command = [sys.executable, "-c", HOLDER, str(tmp_path / "site.lock")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_the_second_learns_where_the_first_one_serves(tmp_path, holder):
    path = tmp_path / "site.lock"
    with pytest.raises(AlreadyRunning) as refused, only_one(path, web="", gateway=""):
        raise AssertionError("both run")
    assert refused.value.site
    assert (refused.value.site.pid, refused.value.site.web) == (holder.pid, "http://localhost:8000")
    assert running_site(path) == refused.value.site


def test_a_killed_holder_leaves_the_place_free(tmp_path, holder):
    path = tmp_path / "site.lock"
    holder.kill()
    holder.wait()
    assert running_site(path) is None
    with only_one(path, web="a", gateway="b"):
        pass
    assert running_site(path) is None


def test_no_site_where_none_has_ever_run(tmp_path):
    assert running_site(tmp_path / "none.lock") is None
