// Declarations of Security as the app uses it; after Apple's documentation for iOS 17. On Apple's systems CFString and CFDictionary are
// bridged; here they stand for what they bridge to.
import Foundation

public typealias CFString = String
public typealias CFDictionary = [String: Any]
public typealias CFTypeRef = AnyObject
public typealias OSStatus = Int32
public let kSecClass = "class", kSecClassGenericPassword = "genp", kSecAttrService = "svce", kSecAttrSynchronizable = "sync"
public let kSecReturnData = "r_Data", kSecValueData = "v_Data", kSecAttrAccessible = "pdmn"
public let kSecAttrAccessibleAfterFirstUnlockThisDeviceOnly = "cku"
public let errSecSuccess: OSStatus = 0, errSecItemNotFound: OSStatus = -25300, errSecInteractionNotAllowed: OSStatus = -25308
public let errSecNotAvailable: OSStatus = -25291
public func SecItemAdd(_ attributes: CFDictionary, _ result: UnsafeMutablePointer<CFTypeRef?>?) -> OSStatus { errSecNotAvailable }
public func SecItemCopyMatching(_ query: CFDictionary, _ result: UnsafeMutablePointer<CFTypeRef?>?) -> OSStatus { errSecNotAvailable }
public func SecItemDelete(_ query: CFDictionary) -> OSStatus { errSecNotAvailable }
