package vn.haidang.scanning;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Recognises pages: one picture at a time for each core of the machine, whoever asks. Safe for many threads. */
public final class Recogniser {

    /** Pages under work at once, in the whole program: each costs a core and some hundred megabytes. */
    private static final Semaphore CORES =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()), true);

    private static final long BEAT_MILLIS = 200;

    /** Pages less certain than this may stand on their head. */
    private static final double DOUBTFUL = 0.75;

    private static final int MOST_DPI = 300;
    private static final int LEAST_DPI = 130;

    private final Tesseract tesseract;
    private final ScanLimits limits;

    /** @param program its name or path */
    public Recogniser(String program, ScanLimits limits) {
        this.tesseract = new Tesseract(program);
        this.limits = limits;
    }

    public static Recogniser standard() {
        return new Recogniser("tesseract", ScanLimits.standard());
    }

    public ScanLimits limits() {
        return limits;
    }

    /** Whether pages can be recognised on this machine. */
    public boolean isReady() {
        try {
            tesseract.require();
            return true;
        } catch (ScanRefused missing) {
            return false;
        }
    }

    /** Told how far it is, every now and then, on the calling thread; what it throws stops the work at once. */
    @FunctionalInterface
    public interface Progress {
        void at(int done, int of);
    }

    /** Recognises all pages of a picture file. */
    public List<ScannedPage> recognise(PictureFile file, PageStore store, Progress progress) {
        var numbers = new ArrayList<Integer>();
        for (int i = 1; i <= file.pages(); i++) {
            numbers.add(i);
        }
        return recognise(file, numbers, store, progress);
    }

    /**
     * Recognises some pages of a PDF.
     *
     * @param numbers of the pages, from 1
     * @return these pages in that order
     * @throws ScanRefused where a page cannot be recognised
     */
    public List<ScannedPage> recognise(PdfPictures pdf, List<Integer> numbers, PageStore store, Progress progress) {
        return recognise((PageSource) pdf, numbers, store, progress);
    }

    private List<ScannedPage> recognise(PageSource source, List<Integer> numbers, PageStore store, Progress progress) {
        if (numbers.size() > limits.pages()) {
            throw new ScanRefused(ScanRefused.Code.TOO_MANY_PAGES, numbers.size(), limits.pages());
        }
        var pages = new TreeMap<Integer, ScannedPage>();
        var missing = new ArrayList<Integer>();
        for (int number : numbers) {
            var known = store.find(number);
            if (known == null) {
                missing.add(number);
            } else {
                pages.put(number, known);
            }
        }
        if (!missing.isEmpty()) {
            tesseract.require();
            recogniseMissing(source, missing, store, pages, () -> progress.at(pages.size(), numbers.size()));
        }
        progress.at(pages.size(), numbers.size());
        return List.copyOf(pages.values());
    }

    private void recogniseMissing(
            PageSource source,
            List<Integer> missing,
            PageStore store,
            TreeMap<Integer, ScannedPage> pages,
            Runnable beat) {
        int workers = Math.min(missing.size(), Math.max(1, Runtime.getRuntime().availableProcessors()));
        var threads = Executors.newFixedThreadPool(
                workers, Thread.ofPlatform().daemon().name("scan-", 0).factory());
        try {
            var work = new ExecutorCompletionService<Recognised>(threads);
            for (int number : missing) {
                work.submit(page(source, number, store != PageStore.NONE));
            }
            for (int left = missing.size(); left > 0; ) {
                beat.run();
                var done = work.poll(BEAT_MILLIS, TimeUnit.MILLISECONDS);
                if (done != null) {
                    var recognised = done.get();
                    if (recognised.picture != null) {
                        store.keep(recognised.page, recognised.picture);
                    }
                    pages.put(recognised.page.number(), recognised.page);
                    left--;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ScanRefused(ScanRefused.Code.BROKEN, e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof ScanRefused refused ? refused : new ScanRefused(ScanRefused.Code.BROKEN, e);
        } finally {
            // kills the programs that still run
            threads.shutdownNow();
        }
    }

    private Callable<Recognised> page(PageSource source, int number, boolean withPicture) {
        return () -> {
            CORES.acquire();
            try {
                return recognise(open(source, number), number, withPicture);
            } finally {
                CORES.release();
            }
        };
    }

    private static RawPage open(PageSource source, int number) throws IOException {
        // neither a PDF nor a picture file can be opened by several at once
        synchronized (source) {
            return source.page(number);
        }
    }

    /** A page with its picture, where that is wanted. */
    private record Recognised(ScannedPage page, @Nullable PagePicture picture) {}

    private Recognised recognise(RawPage raw, int number, boolean withPicture) throws InterruptedException {
        boolean blackAndWhite = raw.image().getColorModel().getPixelSize() == 1;
        var sized = sized(raw);
        var first = Grey.of(sized.image());
        if (first.isBlank()) {
            return result(
                    sized.image(), sized.dotsPerInch(), number, 0, 0, List.of(), List.of(), withPicture, blackAndWhite);
        }
        var tilt = Tilt.of(Paper.lit(first, sized.dotsPerInch()), sized.dotsPerInch());
        Attempt best = null;
        int[] turns = tilt.sideways() ? new int[] {90, 270, 0, 180} : new int[] {0, 180, 90, 270};
        for (int i = 0; i < turns.length; i++) {
            if (i == 2 && best != null && best.confidence >= DOUBTFUL / 2) {
                break;
            }
            // a tilt of the page as it lies is the same one after it was turned
            var attempt = attempt(sized, turns[i], i < 2 ? tilt.degrees() : 0, number);
            if (best == null || attempt.confidence > best.confidence) {
                best = attempt;
            }
            if (best.confidence >= DOUBTFUL) {
                break;
            }
        }
        var found = java.util.Objects.requireNonNull(best);
        return result(
                found.image,
                sized.dotsPerInch(),
                number,
                found.turned,
                found.skew,
                found.words,
                found.rules,
                withPicture,
                blackAndWhite);
    }

    private record Attempt(
            BufferedImage image,
            int turned,
            double skew,
            List<ScannedWord> words,
            List<ScannedRule> rules,
            double confidence) {}

    private Attempt attempt(RawPage page, int turned, double skew, int number) throws InterruptedException {
        var image = Pictures.turned(page.image(), turned);
        if (Math.abs(skew) >= 0.1) {
            image = Pictures.straightened(image, skew);
        }
        var grey = Paper.lit(Grey.of(image), page.dotsPerInch());
        var rules = RuleFinder.find(grey, page.dotsPerInch());
        // drawn lines stay: the program finds the cells of tables by them
        var words = tesseract.words(Specks.swept(grey, page.dotsPerInch()), page.dotsPerInch(), number, limits);
        return new Attempt(image, turned, skew, words, rules, certainty(words));
    }

    /** Mean certainty of the words of two letters or more; a page on its head is read as many short ones. */
    private static double certainty(List<ScannedWord> words) {
        double sum = 0;
        int letters = 0;
        for (var word : words) {
            if (word.text().length() > 1) {
                sum += word.confidence() * word.text().length();
                letters += word.text().length();
            }
        }
        return letters == 0 ? 0 : sum / letters;
    }

    private RawPage sized(RawPage raw) {
        var image = Pictures.plain(raw.image());
        double factor = 1;
        if (raw.dotsPerInch() > MOST_DPI) {
            factor = MOST_DPI / (double) raw.dotsPerInch();
        } else if (raw.dotsPerInch() < LEAST_DPI) {
            double most = Math.sqrt(limits.kept() / ((double) image.getWidth() * image.getHeight()));
            factor = Math.min(2, most);
        }
        return Math.abs(factor - 1) < 0.02
                ? new RawPage(image, raw.dotsPerInch())
                : new RawPage(Pictures.scaled(image, factor), (int) Math.round(raw.dotsPerInch() * factor));
    }

    private static Recognised result(
            BufferedImage image,
            int dotsPerInch,
            int number,
            int turned,
            double skew,
            List<ScannedWord> words,
            List<ScannedRule> rules,
            boolean withPicture,
            boolean blackAndWhite) {
        var ordered = List.copyOf(Spelling.corrected(ScannedLine.of(words)));
        var page =
                new ScannedPage(number, image.getWidth(), image.getHeight(), dotsPerInch, turned, skew, ordered, rules);
        return new Recognised(page, withPicture ? Pictures.written(image, blackAndWhite) : null);
    }
}
