package vn.haidang.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Under which account PostgreSQL runs, which refuses to run as root. An ordinary user: as that user. Root: in a user namespace of its
 * own, where it has no power over the rest of the machine; where such namespaces are forbidden, as a system user that owns the files.
 *
 * @param wrapper the words before the command
 * @param owner the account that must own the files
 */
record ServerAccount(List<String> wrapper, String owner) {
    private static final List<String> SYSTEM_USERS = List.of("haidang", "postgres");

    /** The account for this process, one that can run these programs where they are. */
    static ServerAccount choose(PostgresPrograms programs) {
        List<String> probe = List.of(programs.program("postgres").toString(), "--version");
        return choose(
                System.getProperty("user.name"), isRoot(), account -> Programs.run(account.command(probe), "") == 0);
    }

    static ServerAccount choose(String me, boolean root, Predicate<ServerAccount> works) {
        if (!root) {
            return new ServerAccount(List.of(), me);
        }
        return Stream.concat(
                        Stream.of(new ServerAccount(List.of("unshare", "-U"), "root")),
                        SYSTEM_USERS.stream().map(ServerAccount::systemUser))
                .filter(works)
                .findFirst()
                .orElseThrow(() -> new DatabaseProblem("database.server.root"));
    }

    private static ServerAccount systemUser(String name) {
        return new ServerAccount(List.of("setpriv", "--reuid=" + name, "--regid=" + name, "--clear-groups"), name);
    }

    List<String> command(List<String> command) {
        List<String> whole = new ArrayList<>(wrapper);
        whole.addAll(command);
        return whole;
    }

    /** Gives this account what it must own. */
    void own(Path folder) {
        try {
            if (Files.getOwner(folder).getName().equals(owner)) {
                return;
            }
            if (!isRoot()) {
                throw new DatabaseProblem("database.folder.other-owner", folder, Files.getOwner(folder));
            }
            UserPrincipal principal =
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner);
            try (Stream<Path> walk = Files.walk(folder)) {
                for (Path path : walk.toList()) {
                    Files.setOwner(path, principal);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException e) {
            return "root".equals(System.getProperty("user.name"));
        }
    }
}
