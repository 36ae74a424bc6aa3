package vn.haidang.reading;

import java.util.List;
import vn.haidang.figure.Figure;
import vn.haidang.figure.Finding;

/**
 * What reading a document returns.
 *
 * @param version of this shape, 1
 * @param text Unicode NFC; one paragraph per line, table cells parted by tabs; every span counts in it
 */
public record Reading(
        int version,
        SourceInfo source,
        Letterhead document,
        List<Reference> references,
        List<TaskReading> tasks,
        List<AssignmentReading> assignments,
        List<Figure> figures,
        List<Finding> findings,
        String text) {}
