package vn.haidang.conformity;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Makes a copy of a document in which what does not keep the rules is mended where it stands; everything else stays as it came. */
public final class Corrector {

    /** One change may bring another rule into play, and a paragraph's words are changed once a round. */
    private static final int ROUNDS = 8;

    private Corrector() {}

    /**
     * Mends.
     *
     * @param report of this very file; its day says which rules count
     * @param rules ids of the rules to be mended; others and those that only a person can mend are left
     * @return the copy
     */
    public static byte[] correct(byte[] docx, Report report, Collection<String> rules) {
        Set<String> chosen = Set.copyOf(rules);
        byte[] current = RunSplitter.split(docx);
        for (int round = 0; round < ROUNDS; round++) {
            DocxPackage file = DocxPackage.open(current);
            Examination examination = Conformity.examine(file, report.on());
            List<Examination.Fault> left = examination.faults.stream()
                    .filter(fault -> chosen.contains(fault.deviation().rule().id()))
                    .toList();
            boolean mended = false;
            for (Examination.Fault fault : left) {
                Runnable mend = fault.mend();
                if (mend != null) {
                    mend.run();
                    mended = true;
                }
            }
            if (!mended) {
                return current;
            }
            file.change(file.main, file.document());
            for (String part : examination.inspection.headers().keySet()) {
                Node tree = file.tree(part);
                if (tree != null) {
                    file.change(part, tree);
                }
            }
            current = file.write();
        }
        return current;
    }
}
