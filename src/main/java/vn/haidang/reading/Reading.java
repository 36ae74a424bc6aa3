package vn.haidang.reading;

import java.util.List;

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
        List<FigureReading> figures,
        List<FindingReading> findings,
        String text) {}
