package vn.haidang.testing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Directives, duties, tasks and their history, written straight into the tables: for tests of what reads them. */
@TestComponent
public class TaskSamples {

    /** The day of the sample notice. */
    public static final LocalDate MEETING = LocalDate.of(2024, 12, 23);

    public static final String NOTICE = "Thông báo kết luận giao ban ngày 23/12/2024";

    /** The eight units that answer for what is given to all units. */
    public static final List<String> ALL_UNITS =
            List.of("OFFICE", "INVEST", "PLANBUILD", "ENV", "LABOUR", "ENTERPRISE", "REPOFFICE", "CENTRE");

    private final JdbcClient jdbc;
    private final Cast cast;

    TaskSamples(JdbcClient jdbc, Cast cast) {
        this.jdbc = jdbc;
        this.cast = cast;
    }

    /** A task to be filled in; without more it is one of P. QLĐT, given on the day of the meeting, without deadline. */
    public Sample task(String unit) {
        return new Sample(unit);
    }

    /** What a task is; {@link #insert} writes it with a directive of its own. */
    public final class Sample {

        private final String unit;
        private String ref = "1";
        private String text = "Báo cáo kết quả thực hiện";
        private String sourceKind = "NOTICE";
        private String source = NOTICE;
        private LocalDate opened = MEETING;
        private @Nullable LocalDate due;
        private @Nullable LocalDate submitted;
        private @Nullable LocalDate done;
        private @Nullable LocalDate withdrawn;
        private @Nullable LocalDate returned;
        private @Nullable String assignee;
        private @Nullable String every;
        private @Nullable Long directive;

        private Sample(String unit) {
            this.unit = unit;
        }

        public Sample ref(String value) {
            ref = value;
            return this;
        }

        public Sample text(String value) {
            text = value;
            return this;
        }

        public Sample source(String kind, String label) {
            sourceKind = kind;
            source = label;
            return this;
        }

        public Sample opened(LocalDate day) {
            opened = day;
            return this;
        }

        public Sample due(LocalDate day) {
            due = day;
            return this;
        }

        public Sample submitted(LocalDate day) {
            submitted = day;
            return this;
        }

        /** Submitted on the first day, accepted on the second. */
        public Sample done(LocalDate handedIn, LocalDate accepted) {
            submitted = handedIn;
            done = accepted;
            return this;
        }

        /** Submitted before, and sent back on that day. */
        public Sample returned(LocalDate day) {
            returned = day;
            return this;
        }

        public Sample withdrawn(LocalDate day) {
            withdrawn = day;
            return this;
        }

        public Sample assignee(String username) {
            assignee = username;
            return this;
        }

        public Sample every(String period) {
            every = period;
            return this;
        }

        /** Makes it another obligation of this directive. */
        public Sample of(long existingDirective) {
            directive = existingDirective;
            return this;
        }

        public long directive() {
            if (directive == null) {
                directive = jdbc.sql("""
                        insert into task.directives (position, ref, text, source_kind, source_label, assigned_on, all_units, created_at)
                        values (1, :ref, :text, :kind, :source, :opened, false, now()) returning id
                        """)
                        .param("ref", ref)
                        .param("text", text)
                        .param("kind", sourceKind)
                        .param("source", source)
                        .param("opened", opened)
                        .query(Long.class)
                        .single();
            }
            return directive;
        }

        /** A duty without a task yet. */
        public long duty() {
            return jdbc.sql("""
                    insert into task.duties (directive_id, lead_unit_id, type, stated_on, every)
                    values (:directive, :unit, :type, :due, :every) returning id
                    """)
                    .param("directive", directive())
                    .param("unit", cast.unit(unit))
                    .param("type", every != null ? "RECURRING" : due == null ? "NONE" : "DATE")
                    .param("due", every != null ? null : due)
                    .param("every", every)
                    .query(Long.class)
                    .single();
        }

        public long insert() {
            Map<String, @Nullable Object> values = new HashMap<>();
            values.put("directive", directive());
            values.put("duty", duty());
            values.put("unit", cast.unit(unit));
            values.put("opened", opened);
            values.put("due", due);
            values.put("submitted", returned == null ? submitted : null);
            values.put("done", done);
            values.put("status", status());
            values.put("assignee", assignee == null ? null : cast.person(assignee));
            long id = jdbc.sql("""
                    insert into task.tasks (directive_id, duty_id, unit_id, opened_on, stated_on, due_on, status, assignee_id, submitted_on,
                        done_on, created_at, changed_at)
                    values (:directive, :duty, :unit, :opened, :due, :due, :status, :assignee, :submitted, :done, now(), now()) returning id
                    """).params(values).query(Long.class).single();
            history(id);
            return id;
        }

        private String status() {
            return withdrawn != null
                    ? "WITHDRAWN"
                    : done != null
                            ? "DONE"
                            : returned != null
                                    ? "RETURNED"
                                    : submitted != null ? "SUBMITTED" : assignee != null ? "IN_PROGRESS" : "GIVEN";
        }

        private void history(long id) {
            state(id, opened, assignee == null ? "GIVEN" : "IN_PROGRESS", null, null);
            if (submitted != null) {
                state(id, submitted, "SUBMITTED", submitted, null);
            }
            if (returned != null) {
                state(id, returned, "RETURNED", null, null);
            }
            if (done != null) {
                state(id, done, "DONE", submitted, done);
            }
            if (withdrawn != null) {
                state(id, withdrawn, "WITHDRAWN", submitted, null);
            }
        }

        private void state(
                long id, LocalDate from, String status, @Nullable LocalDate submittedOn, @Nullable LocalDate doneOn) {
            jdbc.sql("delete from task.states where task_id = :id and from_day = :from")
                    .param("id", id)
                    .param("from", from)
                    .update();
            jdbc.sql("update task.states set to_day = :from where task_id = :id and to_day is null")
                    .param("id", id)
                    .param("from", from)
                    .update();
            jdbc.sql("""
                    insert into task.states (task_id, from_day, status, unit_id, due_on, submitted_on, done_on)
                    values (:id, :from, :status, :unit, :due, :submitted, :done)
                    """)
                    .param("id", id)
                    .param("from", from)
                    .param("status", status)
                    .param("unit", cast.unit(unit))
                    .param("due", due)
                    .param("submitted", submittedOn)
                    .param("done", doneOn)
                    .update();
        }
    }

    /**
     * The sample notice as it stands after its confirmation, nothing done yet: 27 directives, 34 tasks. One deadline on 26/12/2024, eight on
     * 24/12/2024, four later, 21 tasks without; a second, monthly duty of directive 3.2 has no task yet.
     */
    public void notice() {
        String[][] tasks = {
            {"1.1", "INVEST", "Tiếp tục thực hiện các nhiệm vụ về thu hút đầu tư"},
            {"1.2", "INVEST", "Quản lý hiệu quả các hoạt động xúc tiến đầu tư"},
            {"1.3", "INVEST", "Triển khai hiệu quả các nhiệm vụ trọng tâm trong tháng 12/2024", "2024-12-31"},
            {"2.1", "PLANBUILD", "Quản lý nhà nước về hạ tầng, năng lượng tại các khu công nghiệp"},
            {"2.2", "PLANBUILD", "Theo dõi, đôn đốc các dự án khởi công chào mừng năm 2025"},
            {"2.3", "PLANBUILD", "Lập Nhiệm vụ, đồ án Quy hoạch chung Khu kinh tế ven biển phía Nam Hải Phòng"},
            {"2.4", "PLANBUILD", "Tham mưu Tờ trình điều chỉnh Quy hoạch chung Khu kinh tế Đình Vũ – Cát Hải"},
            {"3.1", "ENV", "Quản lý đất đai, bảo vệ môi trường tại các khu công nghiệp"},
            {
                "3.2",
                "ENV",
                "Tổng hợp, đánh giá khung giá và các loại phí sử dụng hạ tầng, báo cáo Trưởng ban trước 27/12/2024",
                "2024-12-26"
            },
            {"3.3", "ENV", "Liên tục cập nhật các chủ trương, chính sách và quy định pháp luật"},
            {"3.4", "ENV", "Đề xuất phương án tổ chức Hội thảo chuyển đổi xanh khu công nghiệp"},
            {"4.1", "LABOUR", "Quản lý tình hình lao động, cập nhật số liệu lên hệ thống phần mềm e-heza"},
            {"4.2", "LABOUR", "Nắm bắt tình hình lương, thưởng tết năm 2025 trước dịp tết nguyên đán", "2025-01-24"},
            {"5.1", "ENTERPRISE", "Rà soát, báo cáo kết quả kiểm tra, giám sát tại doanh nghiệp năm 2025"},
            {"5.2", "ENTERPRISE", "Theo dõi, phân tích các chỉ số về tình hình hoạt động của doanh nghiệp"},
            {
                "5.3",
                "ENTERPRISE",
                "Xây dựng kế hoạch kết nối doanh nghiệp trong nước với doanh nghiệp FDI trong năm 2025",
                "2025-12-31"
            },
            {"6.1", "REPOFFICE", "Nắm chắc tình hình tại các khu công nghiệp, khu kinh tế"},
            {"6.2", "REPOFFICE", "Phối hợp tốt với Công an Thành phố, Sở Văn hóa - Thể thao"},
            {"6.3", "REPOFFICE", "Treo cờ Tổ quốc tại các khu công nghiệp nhân dịp tết nguyên đán 2025", "2025-01-24"},
            {"7.1", "OFFICE", "Đề xuất thời gian tổ chức họp tổng kết năm 2024"},
            {"7.2", "OFFICE", "Phương án tổ chức Hội nghị sơ kết và tổng kết Khối thi đua năm 2024"},
            {"7.3", "OFFICE", "Ứng dụng chuyển đổi số trong việc thông báo nhiệm vụ đến các phòng chuyên môn"},
            {"8.1", "CENTRE", "Phối hợp đề xuất Kế hoạch xúc tiến đầu tư năm 2025"},
            {"8.2", "CENTRE", "Thông tin, tuyên truyền trên cổng thông tin điện tử"},
            {"8.3", "CENTRE", "Hoàn thiện Phim xúc tiến đầu tư tại Việt Nam và quốc tế"},
            {"9", "LEADERS", "Chủ trì chỉ đạo các phòng, đơn vị được giao phụ trách"},
        };
        for (String[] task : tasks) {
            Sample sample = task(task[1]).ref(task[0]).text(task[2]);
            if (task.length > 3) {
                sample.due(LocalDate.parse(task[3]));
            }
            sample.insert();
            if (task[0].equals("3.2")) {
                task("ENV").of(sample.directive()).every("MONTH").duty();
            }
        }
        Sample progress = task("OFFICE")
                .ref("10")
                .text("Định kỳ tổng hợp, báo cáo tiến độ các công việc về Văn phòng trước ngày 25 hàng tháng");
        for (String unit : ALL_UNITS) {
            task(unit)
                    .of(progress.directive())
                    .every("MONTH")
                    .due(LocalDate.of(2024, 12, 24))
                    .insert();
        }
    }

    /** Many tasks at once, of all units, classes and the people of P. QLĐT; each has a directive, a duty and one state. */
    public void many(int count) {
        jdbc.sql("""
                with directives as (
                    insert into task.directives (position, ref, text, source_kind, source_label, assigned_on, all_units, created_at)
                    select n, n::text, 'Nhiệm vụ thử số ' || n, 'PLAN', 'Kế hoạch ' || (n % 5 + 1), date '2024-11-01', false, now()
                    from generate_series(1, :count) n returning id, position),
                duties as (
                    insert into task.duties (directive_id, type) select id, 'NONE' from directives returning id, directive_id),
                units as (
                    select id, row_number() over (order by sort_order) - 1 as n from organisation.units where takes_common_tasks),
                tasks as (
                    insert into task.tasks (directive_id, duty_id, unit_id, opened_on, due_on, status, assignee_id, submitted_on, done_on,
                        created_at, changed_at)
                    select d.id, y.id, u.id, date '2024-11-01', case when d.position % 3 > 0 then date '2024-12-01' + d.position % 60 end,
                        case d.position % 4 when 0 then 'DONE' when 1 then 'SUBMITTED' when 2 then 'IN_PROGRESS' else 'GIVEN' end,
                        case when d.position % 4 = 2 then :person end,
                        case when d.position % 4 < 2 then date '2024-12-20' end, case when d.position % 4 = 0 then date '2024-12-21' end,
                        now(), now()
                    from directives d join duties y on y.directive_id = d.id join units u on u.n = d.position % 8
                    returning id, unit_id, opened_on, due_on, status, submitted_on, done_on)
                insert into task.states (task_id, from_day, status, unit_id, due_on, submitted_on, done_on)
                select id, opened_on, status, unit_id, due_on, submitted_on, done_on from tasks
                """)
                .param("count", count)
                .param("person", cast.person(SmallAuthority.MAI))
                .update();
    }
}
