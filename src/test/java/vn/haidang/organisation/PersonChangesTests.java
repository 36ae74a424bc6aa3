package vn.haidang.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.haidang.organisation.UnitChangesTests.typed;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.haidang.audit.AuditQueries;
import vn.haidang.platform.StaleWrite;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.StatementCounter;
import vn.haidang.testing.TestClock;

@ApplicationTest
class PersonChangesTests {

    @Autowired
    PersonChanges changes;

    @Autowired
    PersonPages pages;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    AuditQueries audit;

    @Autowired
    Cast cast;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    StatementCounter statements;

    @Autowired
    TestClock clock;

    private static final LocalDate TODAY = LocalDate.of(2024, 12, 23);

    @Test
    void addsAPersonWithAFirstPost() {
        long id = changes.create(
                cast.actor("ha"),
                typed(
                        "name=Đinh Thị Ánh",
                        "email=anh.dinh@bql.example.vn",
                        "unit=" + cast.unit("ENV"),
                        "title=Chuyên viên",
                        "rank=MEMBER",
                        "validFrom=02/12/2024"));
        assertThat(people.byId(id, TODAY)).contains(new PersonRef(id, "Đinh Thị Ánh", "Chuyên viên"));
        assertThat(people.byId(id, TODAY.withDayOfMonth(1)))
                .map(PersonRef::title)
                .contains("");
        assertThat(audit.history("person", id))
                .extracting(AuditQueries.Entry::action)
                .containsExactlyInAnyOrder("person.created", "person.postAdded");
    }

    @Test
    void refusesTheSamePostTwiceInTheSameTime() {
        assertThat(refusedPost("mai", "unit=" + cast.unit("INVEST"), "title=chuyên viên", "rank=MEMBER"))
                .isEqualTo("organisation.post.overlap");
    }

    @Test
    void refusesASecondHeadOfAUnit() {
        assertThat(refusedPost("hoa", "unit=" + cast.unit("ENV"), "title=Trưởng phòng", "rank=HEAD"))
                .isEqualTo("organisation.post.otherHead");
    }

    @Test
    void refusesAPostAtAUnitThatHasEnded() {
        assertThat(refusedPost(
                        "hoa", "unit=" + cast.unit("SCHOOL"), "title=Giáo viên", "rank=MEMBER", "validFrom=01/06/2023"))
                .isEqualTo("organisation.outsideUnit");
    }

    private String refusedPost(String person, String... fields) {
        List<String> all = new java.util.ArrayList<>(List.of(fields));
        all.add("version=0");
        FormRefused refused = org.assertj.core.api.Assertions.catchThrowableOfType(
                FormRefused.class,
                () -> changes.addPost(
                        cast.actor("ha"), changes.person(cast.person(person)), typed(all.toArray(String[]::new))));
        assertThat(refused).as("the post is refused").isNotNull();
        return refused.key();
    }

    @Test
    void refusesAStaleChange() {
        PersonStore.Person mai = changes.person(cast.person("mai"));
        changes.edit(cast.actor("ha"), mai, typed("name=Lê Thị Mai A", "version=0"));
        assertThatExceptionOfType(StaleWrite.class)
                .isThrownBy(() -> changes.edit(cast.actor("thao"), mai, typed("name=Lê Thị Mai B", "version=0")));
    }

    @Test
    void findsPeopleWithoutAccentsInVietnameseOrder() {
        assertThat(names("do", "")).contains("Đỗ Quang Vinh");
        assertThat(names("TRUONG PHONG", ""))
                .containsExactly(
                        "Nguyễn Đức Anh",
                        "Phạm Quốc Bảo",
                        "Ngô Văn Cường",
                        "Phạm Thùy Dương",
                        "Nguyễn Thị Hà Minh",
                        "Trịnh Thị Ngọc",
                        "Bùi Văn Sơn");
        assertThat(names("", "ENV")).containsExactly("Ngô Văn Cường", "Đặng Thị Hoa");
        assertThat(names("100%", "")).isEmpty();
    }

    private List<String> names(String search, String unit) {
        return pages.list(new PersonPages.Filter(search, unit, false, TODAY, 0), 100).stream()
                .map(PersonView.Row::name)
                .toList();
    }

    @Test
    void pagesThroughTheListWithoutGapsOrRepetition() {
        List<String> whole = names("", "");
        List<String> collected = new java.util.ArrayList<>();
        long after = 0;
        for (int i = 0; i < 10; i++) {
            List<PersonView.Row> part = pages.list(new PersonPages.Filter("", "", false, TODAY, after), 5);
            part.forEach(row -> collected.add(row.name()));
            after = part.isEmpty() ? after : part.getLast().id();
        }
        assertThat(collected).isEqualTo(whole).hasSize(23);
    }

    @Test
    void givesTheRightsOfTheAbsentForTheTime() {
        changes.addStandIn(
                cast.actor("ha"),
                typed(
                        "absent=" + cast.person("cuong"),
                        "standIn=" + cast.person("hoa"),
                        "unit=" + cast.unit("ENV"),
                        "validFrom=20/12/2024",
                        "validTo=31/12/2024",
                        "basis=Giấy ủy quyền số 12"));
        assertThat(leads("hoa")).isTrue();
        clock.setTo(LocalDate.of(2025, 1, 1));
        accounts.forget();
        assertThat(leads("hoa")).isFalse();
    }

    private boolean leads(String username) {
        var actor = accounts.actorOf(new org.springframework.security.authentication.TestingAuthenticationToken(
                SignedInPeople.principal(cast.person(username), username), null));
        return actor != null && actor.leads(cast.unit("ENV"));
    }

    @Test
    void endsAStandInBeforeItsTime() {
        givesTheRightsOfTheAbsentForTheTime();
        clock.setTo(TODAY);
        long id = pages.standIns().getFirst().id();
        assertThat(mvc.post().uri("/stand-ins/" + id + "/end").with(cast.as("mai")))
                .hasStatus(403);
        assertThat(mvc.post().uri("/stand-ins/" + id + "/end").with(cast.as("ha")))
                .hasStatus(303);
        assertThat(pages.standIns().getFirst().validTo()).isEqualTo(TODAY.minusDays(1));
        assertThat(leads("hoa")).isFalse();
    }

    @Test
    void refusesAStandInWithNothingToPassOn() {
        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(() -> changes.addStandIn(
                        cast.actor("ha"),
                        typed(
                                "absent=" + cast.person("cuong"),
                                "standIn=" + cast.person("hoa"),
                                "unit=" + cast.unit("INVEST"),
                                "validFrom=20/12/2024",
                                "validTo=31/12/2024",
                                "basis=x")))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("organisation.standIn.notThere"));
    }

    @Test
    void runsTheSameNumberOfStatementsHoweverManyPeopleThereAre() throws Exception {
        int before = listed();
        for (int i = 0; i < 60; i++) {
            changes.create(
                    cast.actor("ha"),
                    typed(
                            "name=Nguyễn Văn Số " + i,
                            "unit=" + cast.unit("OFFICE"),
                            "title=Chuyên viên",
                            "rank=MEMBER"));
        }
        listed();
        assertThat(listed()).isLessThanOrEqualTo(before);
    }

    private int listed() throws Exception {
        return statements.during(() -> {
            for (String page : List.of("/people", "/people/" + cast.person("hai"), "/stand-ins/new", "/people.xlsx")) {
                assertThat(mvc.get().uri(page).with(cast.as("ha"))).hasStatusOk();
            }
            assertThat(mvc.get().uri("/accounts").with(cast.as("quantri"))).hasStatusOk();
        });
    }
}
