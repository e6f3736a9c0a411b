import Foundation

/// A code as the core draws one, of 21 modules a side: its three corners and some pattern between them. It says nothing.
public let sampleCode: QrCode = {
    let size = 21
    var modules = Data(count: size * size)
    for row in 0..<size {
        for column in 0..<size {
            let corners = [(0, 0), (0, size - 7), (size - 7, 0)]
            let corner = corners.first {
                (row - $0.0 + 1) / 9 == 0 && (column - $0.1 + 1) / 9 == 0 && row >= $0.0 - 1 && column >= $0.1 - 1
            }
            if let corner {
                let ring = max(abs(row - corner.0 - 3), abs(column - corner.1 - 3))
                modules[row * size + column] = [0, 1, 3].contains(ring) ? 1 : 0
            } else {
                modules[row * size + column] = (row * 5 + column * 3 + row * column) % 7 < 3 ? 1 : 0
            }
        }
    }
    return QrCode(size: UInt32(size), modules: modules)
}()
