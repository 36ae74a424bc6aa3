package vn.haidang;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.haidang.database.DatabaseProblem;
import vn.haidang.reading.LintCommand;
import vn.haidang.reading.ReadCommand;

/** Where {@code ./haidang} comes in: the first word is the command. */
public final class Main {
    private static final int NOT_UNDERSTOOD = 2;

    private Main() {}

    public static void main(String[] arguments) {
        Terminal terminal = Terminal.ofProcess();
        System.setOut(terminal.out());
        System.setErr(terminal.err());
        int code = dispatch(arguments, terminal);
        if (code != RunCommand.KEEP_RUNNING) {
            System.exit(code);
        }
    }

    static int dispatch(String[] arguments, Terminal terminal) {
        List<String> words = List.of(arguments);
        String name = words.isEmpty() ? "help" : words.getFirst();
        if (name.equals("read")) {
            // has a grammar of its own, and must not pay for anything else
            return ReadCommand.run(arguments(words), terminal.out(), terminal.err());
        }
        if (name.equals("lint")) {
            return LintCommand.run(arguments(words), terminal.out(), terminal.err());
        }
        if (List.of("help", "--help", "-h").contains(name)) {
            terminal.say("main.help");
            return 0;
        }
        Command command = commands(terminal).get(name);
        if (command == null) {
            return notUnderstood(terminal, name);
        }
        return run(command, words.subList(1, words.size()), terminal);
    }

    /** Every command but {@code read}, {@code lint} and {@code help}. */
    private static Map<String, Command> commands(Terminal terminal) {
        Map<String, Command> commands = new LinkedHashMap<>();
        commands.put("run", new RunCommand(terminal));
        commands.put("bench", new BenchCommand(terminal));
        commands.put("backup", new BackupCommand(terminal));
        commands.put("restore", new RestoreCommand(terminal));
        commands.put("token", new TokenCommand(terminal));
        commands.put("import", new ImportCommand(terminal));
        commands.put("audit", new AuditCommand(terminal));
        commands.put("train", new TrainCommand(terminal));
        commands.put("conformity", new ConformityCommand(terminal));
        commands.put("report", new ReportCommand(terminal));
        return commands;
    }

    private static int run(Command command, List<String> words, Terminal terminal) {
        try {
            Args args = Args.parse(words, command.optionsWithValue(), command.flags());
            if (!command.accepts(args.words().size())) {
                return notUnderstood(terminal, String.join(" ", words));
            }
            return command.run(args);
        } catch (Args.Unclear e) {
            return notUnderstood(terminal, String.valueOf(e.getMessage()));
        } catch (DatabaseProblem e) {
            terminal.err().println(e.getMessage());
            return 1;
        } catch (RuntimeException e) {
            e.printStackTrace(terminal.err());
            return terminal.refuse("main.failed", e);
        }
    }

    private static String[] arguments(List<String> words) {
        return words.subList(1, words.size()).toArray(String[]::new);
    }

    private static int notUnderstood(Terminal terminal, String word) {
        terminal.err().println(terminal.text().say("main.not-understood", word));
        terminal.err().println(terminal.text().say("main.help"));
        return NOT_UNDERSTOOD;
    }
}
