package attune.kit.samples

import attune.kit.core.QrCode
import java.util.Base64

/** A code as the core draws them, of a made-up invitation. */
internal object SampleCode {
    private const val SIDE = 41

    /** A module a bit, row by row, the lowest bit first. */
    private const val BITS =
        "fxvKDv2DetlsC3alB9nV7UJpoKzbFberRzeIajys4F9VVVV/AL0GxwD58zgO0lt1yYuk5uHNbpiJgRIqx1m8IaXb/eMDaTp/NEcYbPCB+YaG/Ohl/DH5WIaifap+K6Xn" +
            "R8Xtf+bgMsyb5vwJUc7EQOf+xLjLHoe2y1KIXg3Sqp1KgJMcshl58T2qLFivSOzrjSj+K/8y8Jhu8tHLQjPJ2zpu4TnTjdme3wAyQUsj/dVYd1QKyhqrjtU1cnP6tSs+" +
            "RTlfly3fV84g14+Ou39d79BXAA=="

    val code: QrCode = Base64.getDecoder().decode(BITS).let { bits ->
        QrCode(SIDE.toUInt(), ByteArray(SIDE * SIDE) { at -> (bits[at / 8].toInt() shr at % 8 and 1).toByte() })
    }
}
