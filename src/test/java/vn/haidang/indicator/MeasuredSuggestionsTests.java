package vn.haidang.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.haidang.reading.Reader;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.IndicatorSamples;

/** How many figures of old reports come out right as first proposal: indicator, body, period, standing and value. */
@ApplicationTest
class MeasuredSuggestionsTests {

    @Autowired
    Indicators indicators;

    @Autowired
    Bodies bodies;

    @Autowired
    Reader reader;

    @Autowired
    IndicatorSamples samples;

    @BeforeEach
    void fill() {
        samples.load();
    }

    private OldReports.Score score(String document, String truth) {
        List<Body> all = new ArrayList<>(bodies.on(LocalDate.of(2026, 1, 1)).all());
        all.addAll(bodies.on(LocalDate.of(2019, 1, 1)).all());
        Body own = all.stream()
                .filter(body -> body.kind() == BodyKind.AUTHORITY && body.unitId() != null)
                .findFirst()
                .orElseThrow();
        Suggesting.Paper paper = OldReports.paper(reader, document);
        List<Suggestion> suggestions = Suggesting.of(
                paper, indicators.all(), new Suggesting.BodyPlaces(all, indicators.dimensions(), own), List.of());
        return OldReports.score(
                suggestions,
                OldReports.truth(truth),
                one -> all.stream()
                        .filter(body -> one.bodyId() != null && body.id() == one.bodyId())
                        .map(Body::code)
                        .findFirst()
                        .orElse("?"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            documents/bao-cao-thi-dua-khen-thuong-6-thang-2023.ocr.txt | bao-cao-6-thang-2023           | 53 | 57 | 1
            documents/thong-bao-ket-luan-giao-ban-2024-12.txt          | thong-bao-12-2024              |  3 |  3 | 0
            documents/tin-tong-ket-khoi-thi-dua-2019.ocr.txt           | khoi-thi-dua-2019              | 18 | 20 | 0
            indicators/bao-cao-9-thang-2024-quang-ninh.txt             | bao-cao-9-thang-2024-quang-ninh | 37 | 38 | 0
            indicators/bao-cao-nam-2022-bac-ninh.txt                   | bao-cao-nam-2022-bac-ninh      | 30 | 30 | 0
            indicators/bao-cao-6-thang-2024-hai-duong.txt              | bao-cao-6-thang-2024-hai-duong | 49 | 50 | 0
            indicators/bao-cao-nam-2023-vinh-phuc.txt                  | bao-cao-nam-2023-vinh-phuc     | 56 | 56 | 0
            indicators/bao-cao-quy-1-2025-hai-phong.txt                | bao-cao-quy-1-2025-hai-phong   | 51 | 52 | 0
            """)
    void firstProposalsStayAsRightAsTheyWere(String document, String truth, int right, int of, int tooMany) {
        OldReports.Score score = score(document, truth);
        assertThat(score.of()).isEqualTo(of);
        assertThat(score.right()).as(String.join("\n", score.wrong())).isGreaterThanOrEqualTo(right);
        assertThat(score.wronglyProposed()).as(String.join("\n", score.wrong())).isLessThanOrEqualTo(tooMany);
    }
}
