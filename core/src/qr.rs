//! Codes for the other phone's camera. The core makes the squares, so that both front ends show the same
//! ones; a front end draws them, with the quiet zone of four modules around, and reads them with its
//! platform's own scanner.

use qrcodegen::{QrCode as Drawn, QrCodeEcc};

/// A QR code, as squares to draw.
#[derive(Clone, PartialEq, Eq, serde::Serialize)]
pub struct QrCode {
    /// Modules a side, without the quiet zone.
    pub size: u32,
    /// One byte a module, row by row from the top left: 1 is dark, 0 is light.
    #[serde(serialize_with = "as_digits")]
    pub modules: Vec<u8>,
}

impl QrCode {
    /// The code that holds `text`, of error correction M; of L where it fits no other way, and none where
    /// it fits not even then (2,953 bytes).
    pub fn of(text: &str) -> Option<Self> {
        let drawn = [QrCodeEcc::Medium, QrCodeEcc::Low].iter().find_map(|ecc| Drawn::encode_text(text, *ecc).ok())?;
        let side = drawn.size();
        let modules = (0..side).flat_map(|y| (0..side).map(move |x| (x, y)));
        let modules = modules.map(|(x, y)| u8::from(drawn.get_module(x, y))).collect();
        Some(Self { size: u32::try_from(side).ok()?, modules })
    }
}

impl std::fmt::Debug for QrCode {
    /// Without the modules: they hold an invitation, which is nobody else's.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "QrCode({0} by {0})", self.size)
    }
}

/// As one text of 0 and 1, which a transcript can hold.
fn as_digits<S: serde::Serializer>(modules: &[u8], to: S) -> std::result::Result<S::Ok, S::Error> {
    to.serialize_str(&modules.iter().map(|module| if *module == 1 { '1' } else { '0' }).collect::<String>())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]

    use super::QrCode;

    /// What an independent decoder reads from the squares.
    fn read(code: &QrCode) -> String {
        let side = code.size as usize;
        let grid = rqrr::SimpleGrid::from_func(side, |x, y| code.modules[y * side + x] == 1);
        rqrr::Grid::new(grid).decode().unwrap().1
    }

    #[test]
    fn another_decoder_reads_what_was_written() {
        for text in ["attune:pair#AQEAkg", "Zwölf Minuten, dann zurück.", &"a-b_C9".repeat(200)] {
            let code = QrCode::of(text).unwrap();
            assert_eq!(code.modules.len(), (code.size * code.size) as usize);
            assert!(code.modules.iter().all(|module| *module <= 1));
            assert_eq!(read(&code), text);
        }
    }

    #[test]
    fn what_does_not_fit_at_m_is_made_at_l_and_what_fits_no_code_is_none() {
        // Version 40 holds 2,331 bytes at M and 2,953 at L.
        for bytes in [2_331, 2_332, 2_953] {
            let text = "a".repeat(bytes);
            assert_eq!(read(&QrCode::of(&text).unwrap()), text, "{bytes}");
        }
        assert_eq!(QrCode::of(&"a".repeat(2_954)), None);
    }

    #[test]
    fn a_code_in_a_log_says_nothing() {
        assert_eq!(format!("{:?}", QrCode::of("attune:pair#AQEAkg").unwrap()), "QrCode(25 by 25)");
    }
}
