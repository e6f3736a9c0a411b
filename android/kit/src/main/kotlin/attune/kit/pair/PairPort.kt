package attune.kit.pair

import attune.kit.core.MeetingChoice

/** How a couple's exchange will travel, once they are paired. */
enum class Way {
    /** A folder that both phones reach, chosen by each with the system's picker. */
    Folder,

    /** Space of their own at a WebDAV server. */
    WebDav,

    /** No mailbox: files, carried by hand. */
    ByHand,
}

/** A camera that reads codes, or what stands for one. */
interface Scanner {
    /** The text of the code that is held before it; null where the person went back. Throws `CoreException`, with words, where it cannot or may not look. */
    suspend fun scan(): String?
}

/** What a platform does for pairing and for the way that two phones keep. */
interface PairPort {
    /** The ways there are from here, the likeliest first; never empty. */
    val ways: List<Way>

    /** Null where nothing can read codes. */
    val scanner: Scanner?

    /** Where two phones meet that are paired now: in a place both reach, or by what their people carry. [nearby]: both are in one room. */
    fun meeting(nearby: Boolean): MeetingChoice

    /**
     * Lets the person pick a folder; gives the name under which this platform keeps it, null when they thought better of it. With
     * a [name], the folder that goes by this name from now on: the one the other phone picked. Throws `CoreException`, with words, where
     * the phone cannot keep what was picked.
     */
    suspend fun pickFolder(name: String? = null): String?

    /** Gives a text to the person to send. */
    suspend fun shareText(text: String)
}
