package vn.haidang.search;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import vn.haidang.platform.Actor;
import vn.haidang.search.Searches.Asked;

/**
 * A million made-up documents of the genre: words by Zipf's law, some phrases in nearly all of them, dates over ten years. Then what people look
 * for: common words, rare ones, phrases, short forms, fields, the beginning of a word; one after the other and by eight at once.
 */
public final class SearchBench {

    private static final int SYLLABLES = 160;
    private static final int VOCABULARY = 30_000;
    private static final int PART = 20_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(2016, 1, 1);
    private static final int DAYS = 3650;

    private static final String[] ONSETS = {
        "b", "c", "ch", "d", "đ", "g", "gi", "h", "kh", "l", "m", "n", "ng", "nh", "ph", "qu", "r", "s", "t", "th",
        "tr", "v", "x", ""
    };
    private static final String[] RIMES =
            ("a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng "
                            + "eo ep et ê êch êm ên ênh êp êt êu i ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach "
                            + "oai oan oang oanh oat oc oe oi om on ong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uâc uân "
                            + "uât uc uê ui um un ung uôc uôi uôm uôn uông uôt up ut uy uyên uyêt ư ưa ưc ưi ưng ươc ươi ươm ươn "
                            + "ương ươp ươt ưt ưu y yên")
                    .split(" ");

    private static final String[] EVERYWHERE = {
        "Ban Quản lý Khu kinh tế Hải Phòng",
        "khu công nghiệp",
        "nhà đầu tư",
        "thành phố Hải Phòng",
        "báo cáo",
        "thực hiện nhiệm vụ"
    };

    private final SplittableRandom random = new SplittableRandom(20260101);
    private final String[] words = new String[VOCABULARY];
    private final double[] cumulative = new double[VOCABULARY];

    private SearchBench() {
        double sum = 0;
        for (int i = 0; i < VOCABULARY; i++) {
            words[i] = syllable() + (random.nextInt(3) > 0 ? " " + syllable() : "");
            sum += 1.0 / (i + 10);
            cumulative[i] = sum;
        }
        for (int i = 0; i < VOCABULARY; i++) {
            cumulative[i] /= sum;
        }
    }

    /**
     * Fills the index and measures.
     *
     * @param owner connection that may copy rows and ask for sizes
     */
    public static void run(PrintStream out, Connection owner, Searches searches, Actor actor, int documents)
            throws Exception {
        SearchBench bench = new SearchBench();
        bench.fill(out, owner, documents);
        List<String> asked = bench.asked();
        for (int at : new int[] {1, 8}) {
            drive(searches, actor, asked, at);
            print(out, at, drive(searches, actor, asked, at));
        }
        slowest(out, searches, actor, asked);
    }

    private String syllable() {
        return ONSETS[random.nextInt(ONSETS.length)] + RIMES[random.nextInt(RIMES.length)];
    }

    private String word() {
        int found = Arrays.binarySearch(cumulative, random.nextDouble());
        return words[Math.min(found < 0 ? -found - 1 : found, VOCABULARY - 1)];
    }

    private SearchEntry entry(int id) {
        StringBuilder body = new StringBuilder();
        for (String phrase : EVERYWHERE) {
            if (random.nextInt(10) < 8) {
                body.append(phrase).append(' ');
            }
        }
        for (int i = 0; i < SYLLABLES * 3 / 5; i++) {
            body.append(word()).append(i % 12 == 11 ? ".\n" : " ");
        }
        return new SearchEntry(
                id,
                "Thông báo %d/TB-BQL".formatted(id % 2000 + 1),
                word() + " " + word() + " " + word() + " " + word(),
                body.toString(),
                "/documents/" + id,
                Map.of("loai", List.of(id % 3 == 0 ? "TB" : "CV"), "so", List.of(String.valueOf(id % 2000 + 1))),
                FIRST_DAY.plusDays((long) id * DAYS / 1_000_000),
                List.of(id % 12 == 0 ? "Phòng Quản lý đầu tư" : "Văn phòng " + id % 12),
                null);
    }

    private void fill(PrintStream out, Connection owner, int documents) throws SQLException, IOException {
        long begin = System.nanoTime();
        try (var statement = owner.createStatement()) {
            statement.execute("delete from search.queue");
            statement.execute("drop index search.idx_entries_words");
            for (int from = 1; from <= documents; from += PART) {
                copy(owner, from, Math.min(from + PART - 1, documents));
            }
            double copied = seconds(begin);
            long indexing = System.nanoTime();
            statement.execute("set maintenance_work_mem = '1GB'");
            statement.execute("create index idx_entries_words on search.entries using gin (words, year, facets)");
            double indexed = seconds(indexing);
            statement.execute("vacuum analyze search.entries");
            out.printf(
                    Locale.ROOT,
                    "%,d documents of %d syllables: rows in %.0f s, index in %.0f s, %,.0f documents a second in all%n",
                    documents,
                    SYLLABLES,
                    copied,
                    indexed,
                    documents / (copied + indexed));
            try (var sizes = statement.executeQuery(
                    "select pg_size_pretty(pg_relation_size('search.idx_entries_words')), pg_size_pretty(pg_table_size('search.entries'))")) {
                sizes.next();
                out.println("index " + sizes.getString(1) + ", rows with their text " + sizes.getString(2));
            }
        }
        grow(out, owner, documents);
    }

    /** How quickly documents are taken in one by one when a million are there. */
    private void grow(PrintStream out, Connection owner, int documents) throws SQLException, IOException {
        long begin = System.nanoTime();
        int more = 5000;
        copy(owner, documents + 1, documents + more);
        out.printf(
                Locale.ROOT,
                "%,d more with the index in place: %,.0f documents a second%n",
                more,
                more / seconds(begin));
    }

    private void copy(Connection owner, int from, int to) throws SQLException, IOException {
        CopyIn copy = owner.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                        "copy search.entries (kind, object_id, title, detail, body, address, facets, day, year, words, indexed_at) from stdin");
        for (int id = from; id <= to; id++) {
            SearchEntry entry = entry(id);
            LocalDate day = entry.day();
            String row = String.join(
                            "\t",
                            "DOCUMENT",
                            String.valueOf(id),
                            entry.title(),
                            entry.detail(),
                            entry.body().replace("\n", "\\n"),
                            entry.address(),
                            "{\"" + String.join("\",\"", SearchIndex.facets(entry)) + "\"}",
                            String.valueOf(day),
                            String.valueOf(day == null ? SearchIndex.ALWAYS : day.getYear()),
                            Vector.of(entry),
                            "2026-01-01 00:00:00+07")
                    + "\n";
            byte[] bytes = row.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
        }
        copy.endCopy();
    }

    /** What people look for, each kind of search as often as any other. */
    private List<String> asked() {
        List<String> asked = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            asked.add("khu công nghiệp " + word());
            asked.add("\"" + EVERYWHERE[i % EVERYWHERE.length] + "\"");
            asked.add(word() + " " + word());
            asked.add(words[VOCABULARY - 1 - i * 40]);
            asked.add("KCN " + word() + " loại:TB");
            asked.add("báo cáo năm:" + (2017 + i % 8));
            asked.add("đơn vị:\"QL đầu tư\" " + word());
            asked.add((i * 37 % 2000 + 1) + "/TB-BQL");
            asked.add("ban quản lý khu kinh tế");
            asked.add(word() + " " + word() + " " + word() + " " + word());
        }
        return asked;
    }

    private static long[] drive(Searches searches, Actor actor, List<String> asked, int at) throws Exception {
        long[] times = new long[asked.size() * 2];
        try (var threads = Executors.newFixedThreadPool(at)) {
            var all = IntStream.range(0, times.length)
                    .mapToObj(i -> threads.submit(() -> {
                        long begin = System.nanoTime();
                        String words = asked.get(i / 2);
                        // every other one as while typing, the last word cut
                        String typed =
                                i % 2 == 0 || words.length() < 6 ? words : words.substring(0, words.length() - 1);
                        searches.find(actor, new Asked(typed, null, Searches.Order.BEST, 0, i % 2 == 1));
                        times[i] = System.nanoTime() - begin;
                        return null;
                    }))
                    .toList();
            for (var one : all) {
                one.get();
            }
        }
        Arrays.sort(times);
        return times;
    }

    private static void print(PrintStream out, int at, long[] times) {
        out.printf(
                Locale.ROOT,
                "%d at once: median %.0f ms, 95th percentile %.0f ms, slowest %.0f ms%n",
                at,
                times[times.length / 2] / 1e6,
                times[times.length * 95 / 100] / 1e6,
                times[times.length - 1] / 1e6);
    }

    private static void slowest(PrintStream out, Searches searches, Actor actor, List<String> asked) {
        for (int kind = 0; kind < 10; kind++) {
            List<Long> times = new ArrayList<>();
            for (int i = kind; i < asked.size(); i += 10) {
                long begin = System.nanoTime();
                searches.find(actor, Asked.of(asked.get(i)));
                times.add(System.nanoTime() - begin);
            }
            times.sort(null);
            out.printf(
                    Locale.ROOT,
                    "  %-40s median %.0f ms, slowest %.0f ms%n",
                    asked.get(kind),
                    times.get(times.size() / 2) / 1e6,
                    times.getLast() / 1e6);
        }
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
