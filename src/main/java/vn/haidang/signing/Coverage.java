package vn.haidang.signing;

import eu.europa.esig.dss.pades.validation.PAdESSignature;
import eu.europa.esig.dss.pdf.modifications.ObjectModification;
import java.util.ArrayList;
import java.util.List;

/**
 * Which bytes of a file a signature covers, and what came after them.
 *
 * @param sound whether the covered bytes begin the file and leave out the signature's own value and nothing else
 * @param wholeFile whether they end the file
 * @param changes what later parts of the file change, besides further signatures and what belongs to them
 */
record Coverage(boolean sound, boolean wholeFile, List<String> changes) {

    private static final int MOST_NAMED = 20;

    static Coverage of(PAdESSignature signature, byte[] pdf) {
        var range = signature.getPdfRevision().getPdfSigDictInfo().getByteRange();
        long first = range.getFirstPartEnd();
        long second = range.getSecondPartStart();
        long end = second + range.getSecondPartEnd();
        boolean ordered = range.getFirstPartStart() == 0 && first > 0 && second > first && end <= pdf.length;
        boolean sound = ordered && range.isValid() && isValue(pdf, (int) first, (int) second);
        boolean whole = sound && isEnd(pdf, end);
        return new Coverage(sound, whole, whole ? List.of() : changes(signature));
    }

    /** Whether the bytes left out are one string of hexadecimal digits. */
    private static boolean isValue(byte[] pdf, int from, int to) {
        if (pdf[from] != '<' || pdf[to - 1] != '>') {
            return false;
        }
        for (int i = from + 1; i < to - 1; i++) {
            if (Character.digit(pdf[i], 16) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Nothing but line ends after the covered bytes. */
    private static boolean isEnd(byte[] pdf, long end) {
        for (int i = (int) end; i < pdf.length; i++) {
            if (pdf[i] != '\n' && pdf[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    private static List<String> changes(PAdESSignature signature) {
        var detection = signature.getPdfRevision().getModificationDetection();
        var out = new ArrayList<String>();
        if (detection == null) {
            return out;
        }
        detection.getPageDifferences().forEach(p -> out.add("page " + p.getPage()));
        var objects = detection.getObjectModifications();
        if (objects != null) {
            objects.getAnnotCreationChanges().forEach(c -> out.add(named(c)));
            objects.getUndefinedChanges().forEach(c -> out.add(named(c)));
        }
        return out.stream().distinct().limit(MOST_NAMED).toList();
    }

    private static String named(ObjectModification change) {
        return change.getActionType() + " " + change.getObjectTree();
    }
}
