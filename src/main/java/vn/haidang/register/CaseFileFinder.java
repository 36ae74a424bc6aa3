package vn.haidang.register;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Refused;

/** Puts a document into a case file by the number people know it by. */
@Component
class CaseFileFinder {

    private static final Pattern ARRIVAL = Pattern.compile("(\\d{1,6})/(\\d{4})");
    private static final Pattern FILE = Pattern.compile("#(\\d{1,18})");

    private final JdbcClient jdbc;
    private final CaseFiles files;

    CaseFileFinder(JdbcClient jdbc, CaseFiles files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    private record Named(long id, String label) {}

    /**
     * Adds a document.
     *
     * @param typed "15/2024": arrival number and year; "05/TB-BQL": a document that went out; "#12": any other file that was read, by its id
     * @throws Refused where there is no such document
     */
    @Transactional
    void add(Actor actor, long file, String typed) {
        String text = typed.strip();
        Matcher arrival = ARRIVAL.matcher(text);
        Matcher document = FILE.matcher(text);
        if (arrival.matches()) {
            long id = jdbc.sql("select id from register.arrivals where number = :number and year = :year")
                    .param("number", Integer.valueOf(arrival.group(1)))
                    .param("year", Integer.valueOf(arrival.group(2)))
                    .query(Long.class)
                    .optional()
                    .orElseThrow(() -> nothing(text));
            files.addArrival(actor, file, id);
        } else if (document.matches()) {
            Named named = jdbc.sql("select id, label from document.shared_documents where id = :id")
                    .param("id", Long.valueOf(document.group(1)))
                    .query(Named.class)
                    .optional()
                    .orElseThrow(() -> nothing(text));
            files.addDocument(actor, file, named.id(), named.label());
        } else {
            Named named = jdbc.sql("""
                            select id, number || '/' || symbol as label from register.outgoing_book
                            where platform.fold(ltrim(number, '0') || '/' || symbol) = platform.fold(ltrim(:label, '0'))
                            order by year desc, id desc limit 1
                            """)
                    .param("label", text)
                    .query(Named.class)
                    .optional()
                    .orElseThrow(() -> nothing(text));
            files.addOutgoing(actor, file, named.id(), named.label());
        }
    }

    private static Refused nothing(String typed) {
        return new Refused("register.casefile.noDocument", typed);
    }
}
