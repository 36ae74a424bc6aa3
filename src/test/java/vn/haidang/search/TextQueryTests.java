package vn.haidang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextQueryTests {

    private static String all(String typed) {
        return TextQuery.all(SearchQueryParser.parse(typed, false));
    }

    @Test
    void foldsAccents() {
        assertThat(all("Đình Vũ")).isEqualTo("('dinh' & 'vu')");
    }

    @Test
    void keepsPhrasesTogether() {
        assertThat(all("\"Cát Hải\" đảo")).isEqualTo("(('cat' <-> 'hai') & 'dao')");
    }

    @Test
    void takesNumberAndSymbolAsOneThing() {
        assertThat(all("05/TB-BQL")).isEqualTo("'so.5.tb.bql':*");
        assertThat(all("30/2020/NĐ-CP quy định")).isEqualTo("('so.30.2020.nd.cp':* & 'quy' & 'dinh')");
    }

    @Test
    void takesADayAsAPhrase() {
        assertThat(all("12/5/2024")).isEqualTo("('12' <-> '5' <-> '2024')");
    }

    @Test
    void marksNumberAndSymbol() {
        assertThat(PaperNumber.in(
                        "Thông báo 05/TB-BQL ngày 12/5/2024", Syllables.of("Thông báo 05/TB-BQL ngày 12/5/2024")))
                .singleElement()
                .extracting(PaperNumber::mark)
                .isEqualTo("so.5.tb.bql");
    }

    @Test
    void findsTheLongFormOfAnAbbreviation() {
        assertThat(all("KCN")).isEqualTo("('a.khu.cong.nghiep' | 'kcn')");
    }

    @Test
    void findsTheAbbreviationOfALongForm() {
        assertThat(all("khu công nghiệp")).isEqualTo("('a.khu.cong.nghiep' | ('khu' & 'cong' & 'nghiep'))");
    }

    @Test
    void namesAUnitByPairsOfSyllables() {
        assertThat(all("đơn vị:\"QL đầu tư\"")).isEqualTo("('u.quan.ly' & 'u.ly.dau' & 'u.dau.tu')");
    }

    @Test
    void leavesOut() {
        assertThat(all("báo -cáo")).isEqualTo("'bao' & !'cao'");
    }

    @Test
    void letsTheLastWordGrowWhileTyping() {
        assertThat(TextQuery.all(SearchQueryParser.parse("hai ph", true))).isEqualTo("('hai' & 'ph':*)");
    }

    @Test
    void understandsFields() {
        SearchQuery query = SearchQueryParser.parse(
                "loại:TB năm:2024 Đơn vị:\"QL đầu tư\" số:05 từ:1/2/2024 đến:30/6/2024 trong:\"văn bản\" than", false);
        assertThat(query.facets()).containsExactly("loai:tb", "so:5");
        assertThat(query.year()).isEqualTo(2024);
        assertThat(query.units()).containsExactly(List.of("ql", "dau", "tu"));
        assertThat(query.from()).isEqualTo(LocalDate.of(2024, 2, 1));
        assertThat(query.to()).isEqualTo(LocalDate.of(2024, 6, 30));
        assertThat(query.kinds()).containsExactly("DOCUMENT");
        assertThat(query.terms()).containsExactly(new SearchQuery.Word("than", false));
        assertThat(query.notUnderstood()).isEmpty();
    }

    @Test
    void namesWhatItDoesNotUnderstand() {
        SearchQuery query = SearchQueryParser.parse("năm:hai từ:31/02/2024 cảng", false);
        assertThat(query.notUnderstood()).containsExactly("năm:hai", "từ:31/02/2024");
        assertThat(query.terms()).containsExactly(new SearchQuery.Word("cang", false));
    }

    @Test
    void endsForAnythingTyped() {
        assertThat(all("\"'\\ & | ! :* <-> (")).isEmpty();
        assertThat(SearchQueryParser.parse("a ".repeat(10_000), false).terms()).hasSizeLessThanOrEqualTo(24);
    }

    @Test
    void cutsThePassageWithMostOfTheWords() {
        SearchQuery query = SearchQueryParser.parse("phí hạ tầng", false);
        String body = "Hạ long. ".repeat(60) + "Khung giá và các loại phí sử dụng hạ tầng của nhà đầu tư. "
                + "Còn nữa. ".repeat(60);
        List<Found.Piece> passage = Extract.passage(body, query);
        assertThat(passage).contains(new Found.Piece("phí", true), new Found.Piece("tầng", true));
        assertThat(passage.getFirst().text()).isEqualTo("… ");
        assertThat(passage.stream().mapToInt(piece -> piece.text().length()).sum())
                .isLessThan(320);
    }
}
