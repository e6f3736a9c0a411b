package attune.platform.exchange

import android.content.Context
import android.net.ConnectivityManager
import android.net.Network
import attune.platform.service
import kotlinx.coroutines.FlowPreview
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.channels.awaitClose
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.callbackFlow
import kotlinx.coroutines.flow.conflate
import kotlinx.coroutines.flow.debounce

/**
 * A word each time that a network comes after there was none, or takes another's place, once it has stayed for [settlesMs]. The one that
 * is there at first is none of them. The system is listened to only while this is collected.
 */
@OptIn(FlowPreview::class)
internal fun networksComing(context: Context, settlesMs: Long = 1_000L): Flow<Unit> = callbackFlow {
    val networks = context.service<ConnectivityManager>()
    val first = networks.activeNetwork
    val listener = object : ConnectivityManager.NetworkCallback() {
        private var present: Network? = first

        override fun onAvailable(network: Network) {
            if (network != present) trySend(Unit)
            present = network
        }

        override fun onLost(network: Network) {
            present = null
        }
    }
    try {
        networks.registerDefaultNetworkCallback(listener)
    } catch (_: SecurityException) {
        // Some phones with Android 11 refuse everybody; rounds come by themselves there as anywhere.
        awaitCancellation()
    }
    awaitClose { networks.unregisterNetworkCallback(listener) }
}.debounce(settlesMs).conflate()
