package vn.haidang.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;

/** A house that has no body, indicator or figure yet. */
@ApplicationTest
class EmptyStartTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/indicators",
                "/indicators/approvals",
                "/indicators/boards/new",
                "/indicators/bodies",
                "/indicators/catalogue",
                "/indicators/catalogue/new",
                "/indicators/catalogue/closing",
                "/indicators/catalogue/dimensions",
                "/indicators/catalogue/measures",
                "/indicators/catalogue/rates",
                "/indicators/city-tasks",
                "/indicators/collection",
                "/indicators/collection/forms",
                "/indicators/collection/forms/new",
                "/indicators/collection/links",
                "/indicators/collection/rates",
                "/indicators/corrections",
                "/indicators/entry",
                "/indicators/locks",
                "/indicators/plans",
                "/indicators/proposals",
                "/indicators/rules",
                "/indicators/rules/new",
                "/reports",
                "/reports/corrections",
                "/reports/progress",
                "/reports/templates",
                "/reports/templates/new"
            })
    void opensEveryPage(String address) {
        assertThat(mvc.get().uri(address).with(cast.as(SmallAuthority.HA))).hasStatusOk();
    }

    @Test
    void saysWhatToMakeFirst() {
        assertThat(mvc.get().uri("/indicators").with(cast.as(SmallAuthority.HA)))
                .bodyText()
                .contains("href=\"/indicators/bodies\"", "href=\"/indicators/collection\"");
        assertThat(mvc.get().uri("/indicators").with(cast.as(SmallAuthority.MAI)))
                .bodyText()
                .contains("Văn phòng đã lập danh mục");
        assertThat(mvc.get().uri("/indicators/catalogue").with(cast.as(SmallAuthority.HA)))
                .bodyText()
                .contains("Chưa có chỉ tiêu nào.");
        assertThat(mvc.get().uri("/indicators/catalogue?q=gi%C3%A1").with(cast.as(SmallAuthority.HA)))
                .bodyText()
                .contains("Hãy bớt điều kiện tìm");
        assertThat(mvc.get().uri("/reports").with(cast.as(SmallAuthority.HA)))
                .bodyText()
                .contains("Trước hết hãy lập một mẫu");
    }
}
