package vn.haidang.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.haidang.platform.Actor;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;

/** A body is one body, whether it writes to us or we to it. */
@ApplicationTest
class OneCatalogueTests {

    @Autowired
    Senders senders;

    @Autowired
    RecipientBodies bodies;

    @Autowired
    Cast cast;

    private Actor lan() {
        return cast.actor(SmallAuthority.LAN);
    }

    private static RecipientBodies.Entry entry(String name, String code) {
        return new RecipientBodies.Entry(name, code, "vanthu@example.vn", null, null);
    }

    @Test
    void makesASenderAnOutsideBodyToo() {
        long sender = senders.add(lan(), "Bộ Xây dựng", "BXD", "g17");
        RecipientBody body = bodies.ofSender(sender).orElseThrow();
        assertThat(body.name()).isEqualTo("Bộ Xây dựng");
        assertThat(body.code()).isEqualTo("G17");
        assertThat(body.shortName()).isEqualTo("BXD");
        assertThatThrownBy(() -> bodies.add(lan(), entry("BỘ XÂY DỰNG", null))).hasMessage("register.sender.known");
    }

    @Test
    void makesAnOutsideBodyASenderToo() {
        long body = bodies.add(lan(), entry("Sở Nội vụ", "H24.05"), "SNV");
        Sender sender = senders.named("so noi vu").orElseThrow();
        assertThat(sender.identifier()).isEqualTo("H24.05");
        assertThat(sender.shortName()).isEqualTo("SNV");
        assertThat(bodies.ofSender(sender.id()).orElseThrow().id()).isEqualTo(body);
        assertThatThrownBy(() -> senders.add(lan(), "Sở Nội Vụ", null, null)).hasMessage("register.sender.known");
    }

    @Test
    void keepsNameAndCodeAlikeWhicheverIsChanged() {
        long sender = senders.add(lan(), "Sở Kế hoạch và Đầu tư", null, "H24.10");
        RecipientBody body = bodies.ofSender(sender).orElseThrow();
        bodies.change(lan(), body.id(), body.version(), entry("Sở Tài chính", "H24.11"));
        Sender changed = senders.sender(sender);
        assertThat(changed.name()).isEqualTo("Sở Tài chính");
        assertThat(changed.identifier()).isEqualTo("H24.11");
        senders.change(lan(), new Sender(sender, "Sở Tài chính thành phố", "STC", "H24.12", changed.version()));
        assertThat(bodies.find(body.id()).orElseThrow())
                .satisfies(one -> assertThat(one.name()).isEqualTo("Sở Tài chính thành phố"))
                .satisfies(one -> assertThat(one.code()).isEqualTo("H24.12"))
                .satisfies(one -> assertThat(one.email()).isEqualTo("vanthu@example.vn"));
    }
}
