package attune.kit.exchange

import attune.kit.core.Request
import attune.kit.core.Response

/** Performs what the core asks of a mailbox: a folder, an address. It judges nothing; that is the core's. */
interface MailboxCarrier {
    /**
     * Performs [request] and says what came of it, whatever that is; nothing is thrown but the end of the coroutine. What
     * takes longer than a minute is answered with "unreachable".
     */
    suspend fun perform(request: Request): Response
}
