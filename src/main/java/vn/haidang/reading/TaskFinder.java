package vn.haidang.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.text.Letters;

/** Walks the outline of a document and finds the tasks that it sets. */
final class TaskFinder {

    private enum Mode {
        /** Before anything tells: only clear orders count. */
        NEUTRAL,
        /** What was done, who was there: no tasks. */
        REVIEW,
        /** What is to be done. */
        ORDERS
    }

    /**
     * What holds for the lines below a heading.
     *
     * @param units who has to do it; empty when nobody is named yet
     * @param implied whether they are named far above, as in "yêu cầu các đơn vị: …"
     */
    private record Context(
            Mode mode,
            List<UnitMention> units,
            boolean implied,
            List<UnitMention> together,
            List<DeadlineReading> deadlines) {

        Context mode(Mode other) {
            return new Context(other, units, implied, together, deadlines);
        }

        Context under(List<UnitMention> leads, boolean far, List<UnitMention> co, List<DeadlineReading> due) {
            return new Context(Mode.ORDERS, leads, far, co, due.isEmpty() ? deadlines : due);
        }
    }

    /** A sentence of more clauses than this is a list, not orders. */
    private static final int MOST_CLAUSES = 100;

    private final Words words;
    private final UnitPhrases units;
    private final Leads leads;
    private final Attributes attributes;
    private final Details details;
    private final @Nullable LocalDate base;
    private final TableTasks tables;
    private final List<UnitMention> addressees;
    private final TimeGuard guard;
    private final List<TaskDraft> drafts = new ArrayList<>();

    TaskFinder(
            Words words,
            UnitPhrases units,
            Details details,
            @Nullable LocalDate base,
            List<UnitMention> addressees,
            TimeGuard guard) {
        this.words = words;
        this.units = units;
        this.leads = new Leads(words, units);
        this.attributes = new Attributes(words, units, base);
        this.details = details;
        this.base = base;
        this.tables = new TableTasks(words, units, base);
        this.addressees = addressees;
        this.guard = guard;
    }

    List<TaskDraft> find(Outline.Node root) {
        children(root, new Context(Mode.NEUTRAL, List.of(), false, List.of(), List.of()));
        return drafts;
    }

    private void children(Outline.Node node, Context context) {
        var now = context;
        for (var child : node.children) {
            guard.check();
            now = visit(child, now, context);
        }
    }

    /** Reads a node; gives the context for the node beside it. */
    private Context visit(Outline.Node node, Context context, Context parents) {
        if (node.table != null) {
            tables.read(node, node.table, drafts);
            return context;
        }
        var line = node.line;
        if (line == null || line.from() >= line.to() || isClosing(line)) {
            return context;
        }
        if (isReviewed(line)) {
            return context;
        }
        var told = headingMode(node, line);
        boolean below2 = node.kind() != null
                && node.kind() != Label.Kind.ROMAN
                && node.kind() != Label.Kind.CAPITAL
                && node.kind() != Label.Kind.PART
                && node.kind() != Label.Kind.ARTICLE;
        var mode = told == Mode.ORDERS && context.mode() == Mode.REVIEW && below2 ? Mode.REVIEW : told;
        if (mode != null) {
            var below = context.mode(mode);
            if (mode == Mode.REVIEW && node.kind() == null) {
                return parents.mode(Mode.REVIEW);
            }
            if (mode == Mode.REVIEW || isTitle(node, line)) {
                children(
                        node,
                        mode == Mode.REVIEW ? new Context(Mode.REVIEW, List.of(), false, List.of(), List.of()) : below);
                return node.kind() == null ? parents.mode(mode) : context;
            }
        }
        if (headedByUnits(node, line, context)) {
            return context;
        }
        return paragraph(node, line, context, parents);
    }

    // ---- headings

    private static final Phrases<Boolean> REVIEW = new Phrases<Boolean>().addAll(true, """
                    kết quả | đánh giá | tình hình | những kết quả | ưu điểm | tồn tại | hạn chế | nguyên nhân | thành phần | thời gian, địa điểm | mục đích | căn cứ | nhận định | đặc điểm | đánh giá chung | kết quả đạt được | những tồn tại
                    | những hạn chế | khó khăn | quan điểm | mục tiêu | đối tượng | phạm vi | kinh phí | sự cần thiết | về kết quả | về tình hình | một số kết quả | về đánh giá | đánh giá kết quả | công tác đã triển khai | bài học | yêu cầu chung
                    | thời gian thực hiện | thời gian và địa điểm | địa điểm | đồng chí chủ trì | mục đích, yêu cầu | mục đích - yêu cầu | khái quát | bối cảnh | nội dung cuộc họp | nội dung thảo luận | nội dung báo cáo | ý kiến phát biểu | ý kiến tham gia | thành phần tham dự | thành phần dự họp | thực trạng | dự báo | ý kiến thảo luận | ghi nhận""");

    private static final Phrases<Boolean> ORDERS = new Phrases<Boolean>().addAll(true, """
                    nhiệm vụ | giải pháp | tổ chức thực hiện | phân công | kết luận | yêu cầu | chỉ đạo | công việc | phương hướng | trách nhiệm | triển khai | công tác trọng tâm | thực hiện | thời gian tới | nội dung thực hiện | phân công nhiệm vụ
                    | phân công thực hiện | trọng tâm | như sau""");

    /** What a heading says about the lines below it, or null when the line is no heading. */
    private @Nullable Mode headingMode(Outline.Node node, Layout.Line line) {
        boolean heading = isTitle(node, line)
                || node.kind() == null && Letters.isCapitals(line.text(words)) && line.to() - line.from() < 30;
        boolean intro = words.is(line.to() - 1, ":");
        var told = node.kind() == null ? null : REVIEW.at(words, line.from(), line.to());
        if (told != null && words.is(told.next(), ":") && told.next() < line.to() - 1) {
            return Mode.REVIEW;
        }
        if (!heading && !intro && !(node.kind() == Label.Kind.ROMAN && opensReview(line))) {
            return null;
        }
        boolean orders = contains(ORDERS, line);
        if (REVIEW.isAt(words, line.from(), line.to()) && heading && !(orders && startsWithOrders(line))) {
            boolean mixed = orders
                    && (contains(line, "chỉ", "đạo")
                            || contains(line, "phương", "hướng")
                            || contains(line, "giải", "pháp")
                            || contains(line, "phân", "công"));
            if (!mixed) {
                return Mode.REVIEW;
            }
        }
        if (node.kind() == Label.Kind.ROMAN && opensReview(line)) {
            return Mode.REVIEW;
        }
        return orders ? Mode.ORDERS : null;
    }

    /** "1. Đánh giá chung: Các sở đã …". */
    private boolean isReviewed(Layout.Line line) {
        var hit = REVIEW.at(words, line.from(), line.to());
        if (hit == null || words.is(line.to() - 1, ":")) {
            return false;
        }
        boolean colon = false;
        for (int i = hit.next(); i < Math.min(line.to(), hit.next() + 6); i++) {
            colon |= words.is(i, ":");
        }
        return colon && tellsOfPast(hit.next(), line.to()) && leads.find(line.from(), line.to(), false, true) == null;
    }

    private boolean tellsOfPast(int from, int to) {
        for (int i = from; i < Math.min(to, from + 30); i++) {
            if (words.isAny(i, "đã", "đạt") || words.are(i, "cơ", "bản")) {
                return true;
            }
        }
        return false;
    }

    private boolean startsWithOrders(Layout.Line line) {
        return ORDERS.isAt(words, line.from(), line.to());
    }

    /** "I. Trong năm 2024, Ban … đã tập trung thực hiện …": a look back. */
    private boolean opensReview(Layout.Line line) {
        if (words.is(line.to() - 1, ":") || leads.find(line.from(), line.to(), false, true) != null) {
            return false;
        }
        int limit = Math.min(line.to(), line.from() + 40);
        for (int i = line.from(); i < limit; i++) {
            if (words.is(i, "đã") && Verbs.isWork(words, i + 1, line.to())) {
                return true;
            }
        }
        return false;
    }

    private boolean contains(Phrases<Boolean> phrases, Layout.Line line) {
        for (int i = line.from(); i < line.to(); i++) {
            if (phrases.isAt(words, i, line.to())) {
                return true;
            }
        }
        return false;
    }

    private boolean contains(Layout.Line line, String... phrase) {
        for (int i = line.from(); i < line.to(); i++) {
            if (words.are(i, phrase)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a line is the title of what stands below it. */
    private boolean isTitle(Outline.Node node, Layout.Line line) {
        if (node.kind() == null || line.to() - line.from() > 45) {
            return false;
        }
        boolean capitals = Letters.isCapitals(line.bodyText(words));
        boolean above =
                node.kind() != Label.Kind.DASH && node.kind() != Label.Kind.PLUS && node.kind() != Label.Kind.STAR;
        boolean stopped = words.isAny(line.to() - 1, ".", ";");
        boolean brief = line.to() - line.from() < 28 && !stopped && !node.children.isEmpty() && above;
        return capitals && above
                || brief && leads.find(line.from(), line.to(), false, false) == null && !outlineIsUnit(line);
    }

    private boolean outlineIsUnit(Layout.Line line) {
        int to = line.to();
        while (to > line.from() && words.isAny(to - 1, ":", ".", ";")) {
            to--;
        }
        var found = units.list(line.from(), to);
        return found != null && pastBrackets(found.next(), to) >= to;
    }

    // ---- units as headings

    private static final Phrases<Boolean> BEFORE_UNIT = new Phrases<Boolean>().addAll(true, """
                    giao | đối với | yêu cầu | đề nghị | về phía | trách nhiệm của | nhiệm vụ của | phân công | giao cho | giao nhiệm vụ cho | trách nhiệm | đề nghị các | giao trách nhiệm cho | phân công nhiệm vụ cho | các nhiệm vụ giao | nhiệm vụ giao
                    | giao nhiệm vụ | phân công cho | thống nhất giao | yêu cầu đối với | nhiệm vụ""");

    /** A line that is a unit, "Phòng A:", "Sở B có trách nhiệm:", or a unit and its work on one line, "Phòng A: làm …". */
    private boolean headedByUnits(Outline.Node node, Layout.Line line, Context context) {
        var before = BEFORE_UNIT.at(words, line.from(), line.to());
        int from = before == null ? line.from() : before.next();
        var found = units.list(from, line.to());
        if (found == null && before != null) {
            before = null;
            found = units.list(line.from(), line.to());
        }
        if (found == null && node.kind() != null && units.isLargeKind(from, line.to())) {
            int colon = colonAfter(from, line.to());
            if (colon > from) {
                var unit = new UnitMention(
                        from, colon, words.text(from, colon), false, false, false, UnitMention.Reach.PART);
                found = new UnitPhrases.Found(List.of(unit), colon);
            }
        }
        if (found == null || context.mode() == Mode.REVIEW && node.children.isEmpty()) {
            return false;
        }
        found = wholeLine(node, line, found);
        int at = pastBrackets(found.next(), line.to());
        boolean capitals = node.kind() == null && !words.is(line.to() - 1, ":") && Letters.isCapitals(line.text(words));
        if (capitals || leads.isIssuing(at, line.to())) {
            return capitals && context.mode() == Mode.NEUTRAL;
        }
        boolean bare = at >= line.to() || words.isAny(at, ".", ";") && at == line.to() - 1;
        if (bare) {
            boolean heading = !node.children.isEmpty()
                    && (node.kind() != null || before != null || found.units().size() < 4);
            if (heading) {
                children(node, context.under(found.units(), false, List.of(), List.of()));
            }
            return heading || node.kind() == null && context.mode() != Mode.ORDERS;
        }
        int colon = node.kind() == null ? -1 : colonAfter(at, line.to());
        if (colon > at && found.units().size() == 1 && !Verbs.isWork(words, at, line.to()) && colon < line.to() - 1) {
            var unit = found.first();
            var longer = unit.named(unit.name() + " " + words.text(at, colon));
            return inline(node, line, new UnitPhrases.Found(List.of(longer), colon), colon + 1, context);
        }
        if (words.is(at, ":")) {
            if (at == line.to() - 1) {
                if (node.children.isEmpty()) {
                    return true;
                }
                children(node, context.under(found.units(), false, List.of(), List.of()));
                return true;
            }
            if (context.mode() == Mode.NEUTRAL
                    && node.kind() == null
                    && before == null
                    && !Verbs.isWork(words, at + 1, line.to())) {
                return false;
            }
            return inline(node, line, found, at + 1, context);
        }
        return container(node, line, found.units(), at, context, true);
    }

    /** "Đối với các trường trung học phổ thông" above a list: the class goes on to the end of the line. */
    private UnitPhrases.Found wholeLine(Outline.Node node, Layout.Line line, UnitPhrases.Found found) {
        int end = line.to();
        while (end > line.from() && words.isAny(end - 1, ":", ".", ";")) {
            end--;
        }
        boolean one = found.units().size() == 1
                && found.first().reach() != UnitMention.Reach.PERSON
                && (found.first().group() || !found.first().every() && words.isAny(found.next(), "-", "và", ","));
        if (!one || node.children.isEmpty() || found.next() >= end || end - found.next() > 12) {
            return found;
        }
        for (int i = found.next(); i < end; i++) {
            var verb = Verbs.at(words, i, end);
            boolean acts = verb != null && verb.value() == Verbs.Kind.WORK && !words.isLarge(i);
            boolean another = words.is(i, ",") && units.isHead(i + 1, end);
            if (acts || another || !words.isWord(i) && !words.isAny(i, ",", "-", "/")) {
                return found;
            }
        }
        var unit = found.first();
        var longer = new UnitMention(
                unit.from(),
                end,
                unit.name() + " " + words.text(found.next(), end),
                false,
                unit.group(),
                unit.vague(),
                unit.reach());
        return new UnitPhrases.Found(List.of(longer), end);
    }

    /** A colon within the next words, before any other sign; else -1. */
    private int colonAfter(int from, int to) {
        for (int i = from; i < Math.min(to, from + 9); i++) {
            if (words.is(i, ":")) {
                return i;
            }
            if (words.isSign(i) && !words.isAny(i, "-", "(", ")") || Verbs.isWork(words, i, to)) {
                return -1;
            }
        }
        return -1;
    }

    private int pastBrackets(int i, int to) {
        int at = i;
        if (words.is(at, "(")) {
            while (at < to && !words.is(at, ")")) {
                at++;
            }
            at++;
        }
        return at;
    }

    /** "4. Phòng A: làm B; làm C." */
    private boolean inline(Outline.Node node, Layout.Line line, UnitPhrases.Found found, int from, Context context) {
        var own = context.under(found.units(), false, List.of(), List.of());
        if (words.is(line.to() - 1, ":") && holdsTasks(node, line, from)) {
            children(node, own);
            return true;
        }
        int count = drafts.size();
        sentences(node, line, from, own);
        if (drafts.size() > count) {
            var first = drafts.get(count);
            first.confidence = Math.min(0.97, first.confidence + 0.02);
        }
        below(node, count, own);
        return true;
    }

    /** "Sở B có trách nhiệm:", "… thực hiện các nhiệm vụ sau:": the lines below are the tasks. */
    private boolean container(
            Outline.Node node, Layout.Line line, List<UnitMention> leaders, int at, Context context, boolean near) {
        if (!words.is(line.to() - 1, ":") || !holdsTasks(node, line, at)) {
            return false;
        }
        var together = details.partners(at, line.to());
        var due = DeadlineGrammar.read(words, at, line.to(), base, false, 0);
        children(node, context.under(leaders, !near, together, due));
        return true;
    }

    private static final Phrases<Boolean> LIST_FOLLOWS = new Phrases<Boolean>().addAll(true, """
                    sau | như sau | sau đây | dưới đây | nhiệm vụ | công việc | nội dung | trách nhiệm | việc sau | giải pháp | có trách nhiệm | khẩn trương | tập trung | chủ trì | yêu cầu | cụ thể | phối hợp""");

    /** Whether the lines under a line with a colon are tasks and not merely parts of one. */
    private boolean holdsTasks(Outline.Node node, Layout.Line line, int at) {
        if (node.children.isEmpty()) {
            return false;
        }
        int length = line.to() - at;
        boolean announced = false;
        for (int i = Math.max(at, line.to() - 9); i < line.to(); i++) {
            announced |= LIST_FOLLOWS.isAt(words, i, line.to());
        }
        if (length < 4 || announced && length < 45) {
            return childrenAct(node) || announced || length < 4 && childrenNameUnits(node);
        }
        return childrenNameUnits(node);
    }

    private boolean childrenAct(Outline.Node node) {
        int acting = 0;
        for (var child : node.children) {
            var line = child.line;
            if (line != null
                    && (Verbs.isWork(words, line.from(), line.to())
                            || leads.find(line.from(), line.to(), false, false) != null)) {
                acting++;
            }
        }
        return acting * 2 >= node.children.size();
    }

    private boolean childrenNameUnits(Outline.Node node) {
        int named = 0;
        for (var child : node.children) {
            var line = child.line;
            named += line != null
                            && (outlineIsUnit(line)
                                    || leads.find(line.from(), line.to(), false, false) != null
                                    || startsWithUnitAndColon(line))
                    ? 1
                    : 0;
        }
        return named > 0 && named * 2 >= node.children.size();
    }

    private boolean startsWithUnitAndColon(Layout.Line line) {
        var found = units.list(line.from(), line.to());
        return found != null && words.is(found.next(), ":");
    }

    // ---- paragraphs

    private Context paragraph(Outline.Node node, Layout.Line line, Context context, Context parents) {
        boolean intro = words.is(line.to() - 1, ":") && !node.children.isEmpty();
        if (intro) {
            var lead = leads.find(
                    line.from(), line.to(), isOwned(context), context.mode() == Mode.NEUTRAL && node.kind() == null);
            if (lead != null && container(node, line, lead.units(), lead.after(), context, false)) {
                return context;
            }
            if (lead == null && (announces(line) || childrenNameUnits(node))) {
                children(node, introduced(line, context));
                return context;
            }
        }
        if (context.mode() == Mode.REVIEW) {
            var lead = ordersInReview(line);
            if (!lead) {
                return context;
            }
        }
        int count = drafts.size();
        sentences(node, line, line.from(), context);
        var below = context;
        if (drafts.size() == count && intro) {
            below = introduced(line, context);
        }
        below(node, count, below);
        boolean opens =
                node.kind() == null && words.is(line.to() - 1, ":") && announces(line) && node.children.isEmpty();
        return opens ? parents.mode(Mode.ORDERS) : context;
    }

    private Context introduced(Layout.Line line, Context context) {
        boolean orders = announces(line);
        var byName = nobodyButAddressees(line);
        if (orders && byName) {
            return new Context(Mode.ORDERS, addressees, true, List.of(), List.of());
        }
        return orders ? context.mode(Mode.ORDERS) : context;
    }

    /** "đề nghị Quý cơ quan thực hiện …" in a letter means those it is addressed to. */
    private boolean nobodyButAddressees(Layout.Line line) {
        for (int i = line.from(); i + 1 < line.to(); i++) {
            boolean pleads = words.isAny(i, "nghị", "cầu") && words.isAny(i + 1, "quý", "như", "thực");
            if (pleads && !addressees.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private boolean announces(Layout.Line line) {
        for (int i = line.from(); i < line.to(); i++) {
            if (words.are(i, "như", "sau")
                    || words.are(i, "sau", "đây")
                    || words.are(i, "yêu", "cầu")
                    || words.are(i, "kết", "luận")
                    || words.are(i, "chỉ", "đạo")
                    || words.are(i, "nhiệm", "vụ")
                    || words.are(i, "đề", "nghị")
                    || words.are(i, "sau", ":")) {
                return true;
            }
        }
        return false;
    }

    private boolean ordersInReview(Layout.Line line) {
        return words.is(line.from(), "giao") && leads.find(line.from(), line.to(), false, true) != null;
    }

    private static boolean isOwned(Context context) {
        return !context.units().isEmpty() && !context.implied();
    }

    /** What stands under a task: its parts, its attributes, or tasks of others. */
    private void below(Outline.Node node, int count, Context context) {
        if (node.children.isEmpty()) {
            return;
        }
        if (drafts.size() == count) {
            children(node, context);
            return;
        }
        var task = drafts.getLast();
        boolean named = childrenNameUnits(node);
        for (var child : node.children) {
            if (child.line == null) {
                visit(child, context, context);
            } else if (!attributes.apply(child.line.from(), child.line.to(), task)) {
                if (named
                        || startsWithUnitAndColon(child.line)
                        || leads.find(child.line.from(), child.line.to(), true, true) != null) {
                    visit(child, context, context);
                } else if (!isApart(task, child)) {
                    extend(task, child);
                }
            }
        }
    }

    private static final Phrases<Boolean> GOING_ON = new Phrases<Boolean>().addAll(true, """
                    đồng thời | ngoài ra | trong đó | trường hợp | nếu | sau khi | sau đó | khi | để | riêng | đối với | cụ thể | hàng | hằng | định kỳ | trước | chậm nhất | thời hạn | thời gian | yêu cầu | giao | đề nghị | lưu ý | trên cơ sở | nhằm""");

    /** A paragraph without a label after a finished sentence that neither orders nor goes on: it tells something else. */
    private boolean isApart(TaskDraft task, Outline.Node part) {
        var line = part.line;
        return line != null
                && part.kind() == null
                && part.children.isEmpty()
                && words.is(task.to - 1, ".")
                && words.isLarge(line.from())
                && !Verbs.isWork(words, line.from(), line.to())
                && !GOING_ON.isAt(words, line.from(), line.to());
    }

    private void extend(TaskDraft task, Outline.Node part) {
        if (part.line == null || isClosing(part.line)) {
            return;
        }
        task.to = Math.max(task.to, part.line.to());
        for (var child : part.children) {
            extend(task, child);
        }
    }

    // ---- sentences

    private void sentences(Outline.Node node, Layout.Line line, int from, Context context) {
        TaskDraft open = null;
        int count = drafts.size();
        boolean narrative = context.mode() == Mode.NEUTRAL && node.kind() == null;
        var starts = Clauses.sentences(words, from, line.to());
        for (int k = 0; k < starts.size(); k++) {
            int begin = starts.get(k);
            int end = k + 1 < starts.size() ? starts.get(k + 1) : line.to();
            if (isClosing(begin, end)) {
                continue;
            }
            if (attributes.startsAt(begin, end) && open != null) {
                open.to = end;
                continue;
            }
            open = clauses(node, begin, end, context, narrative, open, k == 0);
        }
        for (var task : drafts.subList(count, drafts.size())) {
            attributes.within(task.from, task.to, task);
        }
    }

    private @Nullable TaskDraft clauses(
            Outline.Node node,
            int begin,
            int end,
            Context context,
            boolean narrative,
            @Nullable TaskDraft before,
            boolean first) {
        TaskDraft open = before;
        var parts = new ArrayList<Integer>();
        parts.add(begin);
        var semicolons = Clauses.parts(words, begin, end);
        for (int part : semicolons.size() > MOST_CLAUSES ? List.<Integer>of() : semicolons) {
            if (leads.find(part, end, true, false) != null
                            && leads.find(begin, part, isOwned(context), narrative) != null
                    || !isOwned(context)
                            && Verbs.afterAssign(words, part, end) > 0
                            && leads.find(part, end, false, true) != null) {
                parts.add(part);
            }
        }
        for (int k = 0; k < parts.size(); k++) {
            int from = parts.get(k);
            int to = k + 1 < parts.size() ? parts.get(k + 1) : end;
            open = clause(node, from, to, context, narrative, open, first && k == 0);
        }
        return open;
    }

    private @Nullable TaskDraft clause(
            Outline.Node node,
            int from,
            int to,
            Context context,
            boolean narrative,
            @Nullable TaskDraft open,
            boolean first) {
        var lead = leads.find(from, to, isOwned(context), narrative);
        if (lead != null && !isExecution(from, to)) {
            var task = task(node, lead.from(), to, lead.assigned() ? 0.95 : 0.9);
            boolean pleaded = lead.units().getFirst().vague()
                    && Letters.plain(lead.units().getFirst().name()).startsWith("quý ");
            task.units(pleaded && !addressees.isEmpty() ? addressees : lead.units());
            return task;
        }
        if (open != null) {
            if (goesOn(from, to)) {
                open.to = to;
                return open;
            }
            return null;
        }
        if (!first || isExecution(from, to)) {
            return null;
        }
        if (!context.units().isEmpty()) {
            if (context.implied() && isStatement(from, to)) {
                return null;
            }
            boolean guessed = context.implied() && context.units() == addressees;
            var task = task(node, from, to, guessed ? 0.8 : context.implied() ? 0.9 : 0.95);
            task.units(context.units());
            task.others.addAll(context.together());
            task.deadlines.addAll(context.deadlines());
            if (guessed) {
                task.doubt(Doubt.IMPLIED_UNIT, 0.95);
            }
            return task;
        }
        return unowned(node, from, to, context);
    }

    /** A directive in a part of orders that names nobody. */
    private @Nullable TaskDraft unowned(Outline.Node node, int from, int to, Context context) {
        var byAttribute = new TaskDraft(node, from, to, 0.9);
        boolean named = attributes.within(from, to, byAttribute) && byAttribute.lead != null
                || attributes.below(node, byAttribute);
        if (named) {
            return task(node, from, to, 0.92);
        }
        boolean acts = context.mode() == Mode.ORDERS
                && node.kind() != null
                && Verbs.isWork(words, from, to)
                && !isStatement(from, to)
                && !tellsOfPast(from, Math.min(to, from + 12));
        if (!acts) {
            return null;
        }
        var task = task(node, from, to, 0.6);
        task.doubt(Doubt.UNKNOWN_UNIT, 0.9);
        return task;
    }

    private TaskDraft task(Outline.Node node, int from, int to, double confidence) {
        int start = from;
        while (start < to && words.isAny(start, "-", "+", ";", ",")) {
            start++;
        }
        var task = new TaskDraft(node, start, to, confidence);
        drafts.add(task);
        return task;
    }

    private static final Phrases<Boolean> STATEMENTS = new Phrases<Boolean>().addAll(true, """
                    thống nhất chủ trương | thống nhất với | cơ bản thống nhất | cơ bản nhất trí | nhất trí | đồng ý | ghi nhận | đánh giá cao | biểu dương | thống nhất nội dung | thống nhất về | hoan nghênh | cơ bản đồng ý | thống nhất phương án | thống nhất theo | phê bình
                    | đây là | hiện nay | thời gian qua | trong thời gian qua | nhìn chung | chấp thuận | thông qua | cho phép | thống nhất đề xuất | thống nhất cao | ủng hộ""");

    private boolean isStatement(int from, int to) {
        return STATEMENTS.isAt(words, from, to);
    }

    /** Whether a sentence without a lead goes on with the task before it. */
    private boolean goesOn(int from, int to) {
        return !isStatement(from, to);
    }

    // ---- what looks like a task and is none

    private boolean isClosing(Layout.Line line) {
        return Clauses.sentences(words, line.from(), line.to()).size() == 1 && isClosing(line.from(), line.to());
    }

    private static final Phrases<Boolean> CLOSING = new Phrases<Boolean>().addAll(true, """
                    trên đây là | trong quá trình thực hiện | trong quá trình tổ chức thực hiện | trong quá trình triển khai | trân trọng | rất mong | thông báo này thay | nơi nhận | quá trình thực hiện nếu | quá trình triển khai thực hiện
                    | mọi vướng mắc | mọi thông tin | đầu mối liên hệ | thông tin chi tiết | cuộc họp kết thúc | hội nghị kết thúc | buổi họp kết thúc | phiên họp kết thúc | buổi làm việc kết thúc | biên bản kết thúc | biên bản được | biên bản này | biên bản lập
                    | nhận được thông báo này | nhận được công văn này | nhận được văn bản này | quyết định này có hiệu lực | chỉ thị này | kế hoạch này | nghị quyết này""");

    /** The formula at the end: "… thông báo để các đơn vị biết, thực hiện", "… nghiêm túc thực hiện Chỉ thị này". */
    private boolean isClosing(int from, int to) {
        if (CLOSING.isAt(words, from, to)) {
            return !hasOwnDeadline(from, to);
        }
        if (to - from > 75) {
            return false;
        }
        boolean known = false;
        boolean serious = false;
        boolean self = false;
        for (int i = from; i < to; i++) {
            known |= words.is(i, "biết")
                    && words.isAny(i + 1, ",", "và", ".", ";", "để")
                    && (has(from, i, "thông", "báo") || has(from, i, "để", "các"));
            serious |= words.are(i, "nghiêm", "túc") || words.are(i, "triển", "khai") || words.are(i, "thực", "hiện");
            self |= words.is(i, "này")
                            && (words.isAny(
                                    i - 1, "báo", "thị", "hoạch", "điện", "văn", "luận", "định", "quyết", "bản",
                                    "trình"))
                    || words.are(i, ".", "/", ".");
        }
        if (known) {
            return !hasOwnDeadline(from, to);
        }
        boolean ask = generic(from, Math.min(to, from + 3))
                || has(from, to, "yêu", "cầu")
                || has(from, to, "đề", "nghị")
                || has(from, to, "trách", "nhiệm");
        boolean brief = to - from < 48;
        return brief
                && serious
                && self
                && ask
                && generic(from, to)
                && !hasOwnDeadline(from, to)
                && !has(from, to, "báo", "cáo")
                && !has(from, to, "đôn", "đốc")
                && !has(from, to, "theo", "dõi");
    }

    private boolean generic(int from, int to) {
        for (int i = from; i < to; i++) {
            if (words.isAny(i, "các", "quý") || words.are(i, "thủ", "trưởng")) {
                return true;
            }
        }
        return false;
    }

    private boolean hasOwnDeadline(int from, int to) {
        return !DeadlineGrammar.read(words, from, to, base, false, 0).isEmpty();
    }

    private boolean has(int from, int to, String... phrase) {
        for (int i = from; i < to; i++) {
            if (words.are(i, phrase)) {
                return true;
            }
        }
        return false;
    }

    /** "Chánh Văn phòng, … chịu trách nhiệm thi hành Quyết định này" is the formula of execution, no work of its own. */
    private boolean isExecution(int from, int to) {
        return (has(from, to, "thi", "hành") || has(from, to, "quyết", "định", "này")) && executes(from, to);
    }

    private boolean executes(int from, int to) {
        return has(from, to, "thi", "hành", "quyết", "định", "này")
                || has(from, to, "thi", "hành", "nghị", "quyết", "này")
                || has(from, to, "căn", "cứ", "quyết", "định", "thi", "hành")
                || has(from, to, "trách", "nhiệm", "thi", "hành", "./.")
                || has(from, to, "trách", "nhiệm", "thực", "hiện", "quyết", "định", "này")
                || has(from, to, "chịu", "trách", "nhiệm", "thi", "hành") && to - from < 70;
    }
}
