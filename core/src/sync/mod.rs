//! Sync: lanes of sealed blobs between the two phones, and their exchange through a mailbox.
