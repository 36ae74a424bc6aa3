package vn.haidang.register;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotPermitted;
import vn.haidang.testing.Browser;
import vn.haidang.testing.BrowserTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;
import vn.haidang.testing.TestClock;

/** An answer from the letter it answers to its issue. */
@BrowserTest
class AnswersTests {

    @Autowired
    Answers answers;

    @Autowired
    Arrivals arrivals;

    @Autowired
    ArrivalPages pages;

    @Autowired
    RegisterQueries registers;

    @Autowired
    RecipientBodies bodies;

    @Autowired
    Recipients recipients;

    @Autowired
    OutgoingIssue issue;

    @Autowired
    OutgoingSamples samples;

    @Autowired
    TestClock clock;

    @Autowired
    Cast cast;

    private Actor lan() {
        return cast.actor(SmallAuthority.LAN);
    }

    private long arrive(int number) {
        long id = arrivals.register(lan(), ArrivalSamples.asked(ArrivalSamples.letter(number), clock.instant()));
        arrivals.forward(lan(), id, cast.unit("INVEST"), ForwardingPart.LEAD, null, null);
        return id;
    }

    private Object answeredBy(long arrival) {
        int number = arrivals.arrival(lan(), arrival).number();
        return registers.lines(RegisterBook.FOLLOW_UP, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)).stream()
                .filter(line -> Integer.valueOf(number).equals(line.getFirst()))
                .findFirst()
                .orElseThrow()
                .get(5);
    }

    private boolean isAnswered(long arrival) {
        return pages.page(lan(), arrival).steps().stream().anyMatch(step -> step.kind() == ArrivalStep.ANSWERED);
    }

    @Test
    void makesTheArrivalAnsweredOnlyOnceTheAnswerIsIssued() {
        long arrival = arrive(5);
        long draft = samples.draft("CV", "trả lời về sản xuất");
        answers.tie(cast.actor(SmallAuthority.MAI), draft, "1/2024");
        samples.numbered(draft);
        assertThat(isAnswered(arrival)).isFalse();
        assertThat(answeredBy(arrival)).isNull();
        issue.seal(lan(), draft, null, null);
        issue.issue(lan(), draft, null);
        assertThat(isAnswered(arrival)).isTrue();
        assertThat(answeredBy(arrival)).isEqualTo("01/BQL-QLĐT");
        assertThat(arrivals.arrival(lan(), arrival).state()).isEqualTo(ArrivalState.PROCESSING);
        assertThatThrownBy(() -> answers.untie(lan(), draft, arrival)).hasMessage("register.answer.issued");
        issue.recall(lan(), draft, null, "Sai thẩm quyền");
        assertThat(answeredBy(arrival)).isNull();
    }

    @Test
    void refusesWhatCannotBeAnsweredAndWhoDoesNotDraft() {
        arrive(5);
        long draft = samples.draft("CV", "trả lời");
        Actor mai = cast.actor(SmallAuthority.MAI);
        assertThatThrownBy(() -> answers.tie(mai, draft, "năm")).hasMessage("register.answer.format");
        assertThatThrownBy(() -> answers.tie(mai, draft, "99/2024")).hasMessage("register.answer.none");
        long hidden = arrivals.register(lan(), ArrivalSamples.asked(ArrivalSamples.letter(6), clock.instant()));
        assertThatThrownBy(() -> answers.tie(mai, draft, "2/2024")).hasMessage("register.answer.none");
        arrivals.cancel(lan(), hidden, "Gửi nhầm");
        assertThatThrownBy(() -> answers.tie(lan(), draft, "2/2024")).hasMessage("register.answer.cancelled");
        assertThatThrownBy(() -> answers.tie(cast.actor(SmallAuthority.KIEN), draft, "1/2024"))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void findsArrivalsWithoutAccents() {
        long arrival = arrive(5);
        Actor mai = cast.actor(SmallAuthority.MAI);
        assertThat(answers.offered(mai, "hai phong")).extracting(ArrivalRow::id).containsExactly(arrival);
        assertThat(answers.offered(mai, "1/2024")).extracting(ArrivalRow::id).containsExactly(arrival);
        assertThat(answers.offered(cast.actor(SmallAuthority.HOA), "hai phong")).isEmpty();
    }

    @Test
    void goesFromTheArrivalToADraftForItsSender(Browser browser) {
        long arrival = arrive(5);
        long sender = arrivals.arrival(lan(), arrival).sender().id();
        RecipientBody city = bodies.ofSender(sender).orElseThrow();
        bodies.change(
                lan(),
                city.id(),
                city.version(),
                new RecipientBodies.Entry(city.name(), "H24", "vanthu@example.vn", null, null));
        Page page = browser.as(SmallAuthority.MAI);
        page.navigate("/arrivals/" + arrival);
        page.locator("a", new Page.LocatorOptions().setHasText("Soạn văn bản trả lời"))
                .click();
        assertThat(page.locator("#subject")).hasValue("trả lời Công văn 05/UBND-KT ngày 20/12/2024");
        assertThat(page.locator("#addressees")).hasValue(ArrivalSamples.CITY);
        browser.checkAccessible(page);
        browser.screenshot(page, "answer-new");
        page.locator(".data-form button").click();
        assertThat(page.locator("#answers + ul a")).hasText("Văn bản đến số 1/2024");
        long draft = Long.parseLong(page.url().replaceAll(".*/outgoing/(\\d+)/.*", "$1"));
        assertThat(recipients.of(lan(), draft)).extracting(Recipient::name).containsExactly(ArrivalSamples.CITY);
        browser.checkAccessible(page);
        page.navigate("/arrivals/" + arrival);
        assertThat(page.locator("a[href='/outgoing/" + draft + "']")).isVisible();
    }

    @Test
    void tiesByTypingWithAndWithoutScripts(Browser browser) {
        arrive(5);
        arrive(6);
        long draft = samples.draft("CV", "trả lời chung");
        Page page = browser.as(SmallAuthority.MAI);
        page.navigate("/outgoing/" + draft + "/edit");
        page.locator("#answer-arrival").pressSequentially("6/ubnd");
        page.locator("#answer-found button").first().click();
        assertThat(page.locator("#answers + ul a")).hasText("Văn bản đến số 2/2024");
        Page plain = browser.withoutScripts(SmallAuthority.MAI);
        plain.navigate("/outgoing/" + draft + "/edit");
        plain.fill("#answer-arrival", "7/2024");
        plain.locator("#answer-arrival").press("Enter");
        assertThat(plain.locator("[data-flash]")).containsText("Không có văn bản đến số 7/2024");
        assertThat(plain.locator("#answer-arrival")).hasValue("7/2024");
        plain.fill("#answer-arrival", "1/2024");
        plain.locator("#answer-arrival").press("Enter");
        assertThat(plain.locator("#answers + ul a"))
                .hasText(new String[] {"Văn bản đến số 1/2024", "Văn bản đến số 2/2024"});
        plain.locator("#answers + ul form button").first().press("Enter");
        assertThat(plain.locator("#answers + ul a")).hasText(new String[] {"Văn bản đến số 2/2024"});
        assertThat(answers.of(draft)).extracting(AnsweredArrival::name).isEqualTo(List.of("2/2024"));
        Page phone = browser.onPhone(SmallAuthority.MAI);
        phone.navigate("/outgoing/" + draft + "/edit");
        browser.checkAccessible(phone);
        browser.screenshot(phone, "answer-edit-phone");
    }
}
