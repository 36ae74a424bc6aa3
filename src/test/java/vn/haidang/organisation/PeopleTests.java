package vn.haidang.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;

@ApplicationTest
class PeopleTests {

    private static final LocalDate DAY = LocalDate.of(2024, 12, 23);

    @Autowired
    People people;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Test
    void namesTheHeadWithTheTitleAtTheUnit() {
        assertThat(people.headsOf(cast.unit("OFFICE"), DAY))
                .containsExactly(new PersonRef(cast.person("tung"), "Hoàng Văn Tùng", "Chánh Văn phòng"));
    }

    @Test
    void listsHeadsThenDeputiesThenStaff() {
        assertThat(people.staffOf(cast.unit("LABOUR"), DAY))
                .extracting(PersonRef::name)
                .containsExactly("Bùi Văn Sơn", "Nguyễn Thị Hà Minh", "Tạ Thị Yến");
        assertThat(people.leadersOf(cast.unit("LABOUR"), DAY))
                .extracting(PersonRef::name)
                .containsExactly("Bùi Văn Sơn", "Nguyễn Thị Hà Minh");
    }

    @Test
    void ordersPeopleByGivenName() {
        assertThat(people.officePeople(DAY))
                .extracting(PersonRef::name)
                .containsExactly("Trần Thu Hà", "Lưu Thị Thảo", "Hoàng Văn Tùng");
    }

    @Test
    void countsWhoStandsInForAHeadAway() {
        standIn("cuong", "hoa", "ENV");
        assertThat(people.headsOf(cast.unit("ENV"), DAY))
                .extracting(PersonRef::name)
                .containsExactlyInAnyOrder("Ngô Văn Cường", "Đặng Thị Hoa");
        assertThat(people.headsOf(cast.unit("ENV"), DAY.plusDays(11)))
                .extracting(PersonRef::name)
                .containsExactly("Ngô Văn Cường");
    }

    @Test
    void findsTheLeaderInChargeAndWhoStandsIn() {
        long env = cast.unit("ENV");
        assertThat(people.sponsorsOf(env, DAY)).extracting(PersonRef::name).containsExactly("Đỗ Quang Vinh");
        assertThat(people.sponsorsOf(env, LocalDate.of(2023, 12, 31))).isEmpty();
        standIn("vinh", "hai", "LEADERS");
        assertThat(people.sponsorsOf(env, DAY))
                .extracting(PersonRef::name)
                .containsExactly("Đỗ Quang Vinh", "Bùi Ngọc Hải");
    }

    @Test
    void givesPeopleByIdWithThePostThatTheAuthorityListsFirst() {
        long hai = cast.person("hai");
        assertThat(people.byIds(List.of(hai, 0L), DAY)).hasSize(1);
        assertThat(people.byId(hai, DAY)).map(PersonRef::title).contains("Phó Trưởng ban");
    }

    private void standIn(String absent, String standIn, String unit) {
        jdbc.sql("""
                insert into organisation.stand_ins (absent_id, stand_in_id, unit_id, valid_from, valid_to, basis)
                values (:absent, :standIn, :unit, :from, :to, 'Giấy ủy quyền số 12/GUQ-BQL')
                """)
                .param("absent", cast.person(absent))
                .param("standIn", cast.person(standIn))
                .param("unit", cast.unit(unit))
                .param("from", DAY.minusDays(1))
                .param("to", DAY.plusDays(10))
                .update();
    }
}
