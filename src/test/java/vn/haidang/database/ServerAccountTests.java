package vn.haidang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ServerAccountTests {

    @Test
    void runsAsTheOrdinaryUserThatAsks() {
        ServerAccount account = ServerAccount.choose("an", false, any -> false);
        assertThat(account.owner()).isEqualTo("an");
        assertThat(account.command(List.of("postgres"))).containsExactly("postgres");
    }

    @Test
    void takesPowerFromRootByAUserNamespace() {
        ServerAccount account = ServerAccount.choose("root", true, any -> true);
        assertThat(account.owner()).isEqualTo("root");
        assertThat(account.command(List.of("postgres", "-D", "x")))
                .containsExactly("unshare", "-U", "postgres", "-D", "x");
    }

    @Test
    void becomesASystemUserWhereNamespacesAreForbidden() {
        ServerAccount account =
                ServerAccount.choose("root", true, tried -> tried.wrapper().contains("--reuid=postgres"));
        assertThat(account.owner()).isEqualTo("postgres");
        assertThat(account.command(List.of("postgres")))
                .containsExactly("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "postgres");
    }

    @Test
    void saysWhatToDoWhereNoneOfTheseWorks() {
        assertThatThrownBy(() -> ServerAccount.choose("root", true, any -> false))
                .isInstanceOf(DatabaseProblem.class)
                .hasMessageContaining("useradd --system haidang");
    }
}
