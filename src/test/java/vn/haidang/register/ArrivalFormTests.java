package vn.haidang.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArrivalFormTests {

    private static final Instant NOW = Instant.parse("2024-12-23T07:00:00Z");

    @Test
    void takesTheWholeNumberInOneField() {
        ArrivalForm.Asked asked =
                ArrivalSamples.asked(Map.of("number", "5/TB-BQL", "sender", "A", "subject", "B"), NOW);
        assertThat(asked.head().number()).isEqualTo("5");
        assertThat(asked.head().symbol()).isEqualTo("TB-BQL");
        assertThat(asked.head().code()).isEqualTo("05/TB-BQL");
    }

    @Test
    void takesDaysAsPeopleWriteThem() {
        assertThat(ArrivalSamples.asked(ArrivalSamples.letter(1, "issuedOn", "5/12/2024"), NOW)
                        .head()
                        .issuedOn())
                .isEqualTo(LocalDate.of(2024, 12, 5));
    }

    @Test
    void tellsEveryProblemAtOnceAndKeepsWhatWasTyped() {
        ArrivalForm form = new ArrivalForm(
                Map.of("issuedOn", "31/2/2024", "pages", "hai", "arrivedAt", "2024-12-24T08:00", "urgency", "RAT_GAP"));
        assertThat(form.read(NOW)).isNull();
        assertThat(form.problems())
                .extracting(ArrivalForm.Problem::field)
                .containsExactlyInAnyOrder("arrivedAt", "issuedOn", "sender", "subject", "pages", "urgency");
        assertThat(form.value("pages")).isEqualTo("hai");
        assertThat(form.value("issuedOn")).isEqualTo("31/2/2024");
    }

    @Test
    void refusesADocumentOfTomorrow() {
        ArrivalForm form = new ArrivalForm(ArrivalSamples.letter(1, "issuedOn", "2024-12-24"));
        assertThat(form.read(NOW)).isNull();
        assertThat(form.problem("issuedOn")).isNotNull();
    }

    @Test
    void knowsALetterByItsKind() {
        assertThat(ArrivalSamples.asked(ArrivalSamples.letter(1, "kindName", "Công văn"), NOW)
                        .head()
                        .kindName())
                .isNull();
        assertThat(ArrivalSamples.asked(ArrivalSamples.letter(1, "kindName", "Kế hoạch"), NOW)
                        .head()
                        .kindName())
                .isEqualTo("Kế hoạch");
    }

    @Test
    void readsStampsInTheHeadOnly() {
        assertThat(ArrivalSecrecy.stampedOn("ỦY BAN NHÂN DÂN\nMẬT\nSố: 12/UBND"))
                .isEqualTo(ArrivalSecrecy.SECRET);
        assertThat(ArrivalSecrecy.stampedOn("UBND\n  TỐI MẬT ")).isEqualTo(ArrivalSecrecy.TOP_SECRET);
        assertThat(ArrivalSecrecy.stampedOn("UBND\nmật\nGiữ bí mật nhà nước")).isEqualTo(ArrivalSecrecy.NONE);
    }
}
