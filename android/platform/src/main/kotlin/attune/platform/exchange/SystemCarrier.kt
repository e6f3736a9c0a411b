package attune.platform.exchange

import attune.kit.core.FilePlace
import attune.kit.core.HttpPlace
import attune.kit.core.Request
import attune.kit.core.Response
import attune.kit.exchange.MailboxCarrier

/** Every way that a phone can carry a request: a folder that its person picked, or an address. */
class SystemCarrier(private val folders: MailboxCarrier, private val http: MailboxCarrier) : MailboxCarrier {
    override suspend fun perform(request: Request): Response = when (request.place) {
        is FilePlace -> folders.perform(request)
        is HttpPlace -> http.perform(request)
    }
}
