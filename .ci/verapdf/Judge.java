import java.io.FileInputStream;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Holds each PDF named on the command line against PDF/UA-1 and PDF/A-2a. Prints a line for each
 * file and profile, and one for each rule that failed; exit 1 where any did.
 */
public class Judge {
    /** A sentence about a file that is no PDF, or that nobody can open. */
    private static class Unreadable extends Exception {
        Unreadable(String sentence) {
            super(sentence);
        }
    }

    private static final PDFAFlavour[] PROFILES = {PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A};

    public static void main(String[] names) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        boolean passed = names.length > 0;
        for (String name : names) {
            try {
                for (PDFAFlavour profile : PROFILES) {
                    passed &= passes(name, profile);
                }
            } catch (Unreadable reason) {
                System.err.println(reason.getMessage());
                passed = false;
            }
        }
        System.exit(passed ? 0 : 1);
    }

    private static boolean passes(String name, PDFAFlavour profile) throws Exception {
        try {
            return complies(name, profile);
        } catch (EncryptedPdfException error) {
            throw new Unreadable(name + " needs a password. PDF/A forbids one, so there is nothing to judge.");
        } catch (ModelParsingException error) {
            throw new Unreadable(name + " cannot be read as a PDF.");
        }
    }

    private static boolean complies(String name, PDFAFlavour profile) throws Exception {
        try (FileInputStream file = new FileInputStream(name);
                PDFAParser parser = Foundries.defaultInstance().createParser(file, profile);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(profile, false)) {
            ValidationResult result = validator.validate(parser);
            Map<String, String> failed = new TreeMap<>();
            for (TestAssertion one : result.getTestAssertions()) {
                if (one.getStatus() == TestAssertion.Status.FAILED) {
                    String rule = one.getRuleId().getClause() + "-" + one.getRuleId().getTestNumber();
                    failed.putIfAbsent(rule, one.getMessage() + " [" + one.getLocation().getContext() + "]");
                }
            }
            boolean compliant = result.isCompliant();
            String verdict = compliant ? "passes" : failed.size() + " rules failed";
            System.out.println(name + ": " + profile.getId() + ": " + verdict);
            failed.forEach((rule, message) -> System.out.println("  " + rule + " " + message));
            return compliant;
        }
    }
}
