package attune.kit.core

import app.attune.ffi.AttuneException
import app.attune.ffi.UnexpectedException
import app.attune.ffi.VaultFault

/**
 * Why the core could not do it: [message] says what is wrong and what to do, in the person's language. Where nobody can act on
 * it the message is empty and [code] says where it happened, for a report.
 */
data class CoreFailure(val message: String, val kind: Kind = Kind.OTHER, val code: String = "") {
    /** What a front end treats in a way of its own: [VAULT] asks for a passphrase, [GONE] leads back. */
    enum class Kind { VAULT, GONE, OTHER, INTERNAL }
}

/** A call that failed. */
class CoreException(val failure: CoreFailure, cause: Throwable? = null) : Exception(failure.message, cause)

/** The one place where the core's errors become what a screen shows. */
internal fun AttuneException.toFailure(): CoreFailure = when (this) {
    is AttuneException.Input -> CoreFailure(says)
    is AttuneException.Gone -> CoreFailure(says, CoreFailure.Kind.GONE)
    is AttuneException.NotAllowed -> CoreFailure(says)
    is AttuneException.File -> CoreFailure(says)
    is AttuneException.Vault -> CoreFailure(says, if (fault is VaultFault.Locked || fault is VaultFault.NotSetUp) CoreFailure.Kind.VAULT else CoreFailure.Kind.OTHER)
    is AttuneException.Pairing -> CoreFailure(says)
    is AttuneException.NotPaired -> CoreFailure(says)
    is AttuneException.Ended -> CoreFailure(says)
    is AttuneException.NewPhone -> CoreFailure(says)
    is AttuneException.HandOver -> CoreFailure(says)
    is AttuneException.Internal -> CoreFailure("", CoreFailure.Kind.INTERNAL, (error as? UnexpectedException.Fault)?.code.orEmpty())
}
