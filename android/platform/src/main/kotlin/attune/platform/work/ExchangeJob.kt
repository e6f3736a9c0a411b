package attune.platform.work

import android.app.job.JobInfo
import android.app.job.JobParameters
import android.app.job.JobScheduler
import android.app.job.JobService
import android.content.ComponentName
import android.content.Context
import attune.platform.phone
import attune.platform.service
import kotlinx.coroutines.Job
import kotlinx.coroutines.launch

/** The time that the system grants while nobody looks: one exchange, alarms as they are planned, and one quiet line where something new came. */
class ExchangeJob : JobService() {
    private var running: Job? = null

    override fun onStartJob(params: JobParameters?): Boolean {
        val phone = phone
        running = phone.scope.launch {
            phone.errand { background() }
            jobFinished(params, false)
        }
        return true
    }

    /** The network went, or the system wants its time back: what was asked is asked again at the next time. */
    override fun onStopJob(params: JobParameters?): Boolean {
        running?.cancel()
        return false
    }

    companion object {
        internal const val ID = 1
        private const val EVERY_MS = 60 * 60_000L

        /**
         * Asks for such a time about every hour from now on, where there is a [network] if it needs one, or no longer. Asked the same
         * again, the hours go on as they were.
         */
        fun schedule(context: Context, wanted: Boolean, network: Boolean) {
            val scheduler = context.service<JobScheduler>()
            if (!wanted) return scheduler.cancel(ID)
            val type = if (network) JobInfo.NETWORK_TYPE_ANY else JobInfo.NETWORK_TYPE_NONE
            if (scheduler.getPendingJob(ID)?.networkType == type) return
            val job = JobInfo.Builder(ID, ComponentName(context, ExchangeJob::class.java))
                .setRequiredNetworkType(type)
                .setPeriodic(EVERY_MS)
                .setPersisted(true)
                .build()
            scheduler.schedule(job)
        }
    }
}
