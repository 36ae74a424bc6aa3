package vn.haidang;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.haidang.indicator.SheetBench;
import vn.haidang.layout.LayoutBench;
import vn.haidang.reading.ReadingBench;
import vn.haidang.reading.ScanBench;
import vn.haidang.report.ReportBench;
import vn.haidang.restoring.RestoringBench;

/** {@code bench [NAME]}: measures; all of it, or what is named. */
final class BenchCommand implements Command {
    private final Terminal terminal;

    BenchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** One measurement that prints what it found. */
    interface Bench {
        void run(PrintStream out) throws Exception;
    }

    private static Map<String, Bench> benches() {
        Map<String, Bench> benches = new LinkedHashMap<>();
        benches.put("reading", ReadingBench::run);
        benches.put("restoring", RestoringBench::run);
        benches.put("scanning", ScanBench::run);
        benches.put("layout", LayoutBench::run);
        benches.put("start", StartBench::run);
        benches.put("tasks", TaskBench::run);
        benches.put("search", FindBench::run);
        benches.put("figures", FigureBenchRun::figures);
        benches.put("checks", FigureBenchRun::checks);
        benches.put("board", BoardBench::run);
        benches.put("report", out -> {
            ReportBench.run(out);
            TraceBench.run(out);
        });
        benches.put("sheets", SheetBench::run);
        return benches;
    }

    @Override
    public boolean accepts(int words) {
        return words <= 1;
    }

    @Override
    public int run(Args args) {
        Map<String, Bench> benches = benches();
        if (!args.words().isEmpty()) {
            String name = args.words().getFirst();
            Bench bench = benches.get(name);
            if (bench == null) {
                terminal.refuse("main.bench.unknown", name, String.join(", ", benches.keySet()));
                return 2;
            }
            benches = Map.of(name, bench);
        }
        int code = 0;
        for (Map.Entry<String, Bench> bench : benches.entrySet()) {
            terminal.out().println("== " + bench.getKey());
            code = Math.max(code, measure(bench.getValue()));
        }
        return code;
    }

    private int measure(Bench bench) {
        try {
            bench.run(terminal.out());
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        } catch (Exception e) {
            return terminal.refuse("main.bench.failed", e);
        }
    }
}
