package vn.haidang.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangeFileTests {

    private static final byte[] PDF = new byte[70_000];

    private static ExchangeFile sample(String subject) {
        for (int i = 0; i < PDF.length; i++) {
            PDF[i] = (byte) (i * 31);
        }
        return new ExchangeFile(
                "H24.05.2024.01",
                3,
                "Thông báo",
                "05",
                "TB-BQL",
                LocalDate.of(2024, 12, 23),
                "Ban Quản lý Khu kinh tế Hải Phòng",
                "H24.05",
                subject,
                "vi",
                4,
                "kèm <phụ lục> & biểu",
                new ExchangeFile.Signer("Bùi Ngọc Hải", "Phó Trưởng ban", "KT"),
                List.of(
                        new ExchangeFile.To("Sở Xây dựng", "H24.10", "soxd@example.vn"),
                        new ExchangeFile.To("Công an thành phố", null, null)),
                Urgency.VERY_URGENT,
                12,
                LocalDate.of(2025, 1, 10),
                List.of(
                        new ExchangeFile.Attached("05-TB-BQL.pdf", "application/pdf", PDF),
                        new ExchangeFile.Attached("phụ lục.xlsx", "application/octet-stream", new byte[] {1, 2, 3})));
    }

    @Test
    void readsBackWhatItWrote() {
        ExchangeFile file = sample("Kết luận giao ban tháng 12");
        ExchangeFile read = ExchangeFile.read(file.write());
        assertThat(read).usingRecursiveComparison().isEqualTo(file);
        assertThat(read.files().getFirst().content()).isEqualTo(PDF);
    }

    @Test
    void writesUnicodeInItsComposedForm() {
        String decomposed = Normalizer.normalize("Kết luận giao ban", Normalizer.Form.NFD);
        String xml = new String(sample(decomposed).write(), StandardCharsets.UTF_8);
        assertThat(xml).contains("<Subject>Kết luận giao ban</Subject>");
        assertThat(Normalizer.isNormalized(xml, Normalizer.Form.NFC)).isTrue();
    }

    @Test
    void readsNothingFromOutsideTheFile() {
        String hostile = """
                <?xml version="1.0"?><!DOCTYPE edXML [<!ENTITY secret SYSTEM "file:///etc/passwd">]>
                <edXML><Header><Subject>&secret;</Subject></Header></edXML>""";
        assertThatThrownBy(() -> ExchangeFile.read(hostile.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ExchangeUnreadable.class)
                .hasMessage("register.exchange.unreadable.hostile");
    }

    @Test
    void doesNotGrowEntitiesWithoutEnd() {
        StringBuilder bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE edXML [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        bomb.append("]><edXML><Header><Subject>&a29;</Subject></Header></edXML>");
        assertThatThrownBy(() -> ExchangeFile.read(bomb.toString().getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ExchangeUnreadable.class);
    }

    @Test
    void refusesContentThatWasChanged() {
        String xml = new String(sample("Kết luận").write(), StandardCharsets.UTF_8);
        String changed = xml.replace("<Content>AQID</Content>", "<Content>AQIE</Content>");
        assertThat(changed).isNotEqualTo(xml);
        assertThatThrownBy(() -> ExchangeFile.read(changed.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ExchangeUnreadable.class)
                .hasMessage("register.exchange.unreadable.changed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Đây là thư",
                "<a/>",
                "<edXML>",
                "<edXML/>",
                "<edXML><Header><CodeNumber>5</CodeNumber></Header></edXML>"
            })
    void refusesWhatIsNoExchangeFile(String content) {
        assertThatThrownBy(() -> ExchangeFile.read(content.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ExchangeUnreadable.class);
    }
}
