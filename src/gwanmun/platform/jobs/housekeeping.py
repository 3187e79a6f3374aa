"""Takes back the jobs of workers that died."""

from asgiref.sync import async_to_sync

from gwanmun.platform.jobs.service import every, job_manager

__all__ = ["retry_stalled"]


@every("* * * * *", name="jobs.retry_stalled")
def retry_stalled() -> None:
    """Puts jobs back into the queue whose worker has shown no heartbeat for half a minute."""

    async def take_back() -> None:
        for job in await job_manager.get_stalled_jobs():
            await job_manager.retry_job(job)

    async_to_sync(take_back)()
