import AttuneKit
import Foundation
import Network

/// The system's own word on which network is in use. Nothing is sent to find out.
struct SystemNetwork: NetworkWatch {
    func networks() -> AsyncStream<String?> {
        AsyncStream { listener in
            let monitor = NWPathMonitor()
            monitor.pathUpdateHandler = { path in
                // The first one is what new connections take. Without a name a network is still one.
                listener.yield(path.status == .satisfied ? path.availableInterfaces.first?.name ?? "" : nil)
            }
            listener.onTermination = { _ in monitor.cancel() }
            monitor.start(queue: DispatchQueue(label: "attune-network", qos: .utility))
        }
    }
}
