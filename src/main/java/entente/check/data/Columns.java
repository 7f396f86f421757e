package entente.check.data;

import entente.check.draft.Problems;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.files.CsvTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the columns of a data file by their headings, English or Chinese. */
final class Columns {
    private static final Map<String, List<String>> SPELLINGS = Map.of(
            "name", List.of("name", "firm", "名称", "名字", "企业", "企业名称", "机构"),
            "rate", List.of("rate", "速率"),
            "growth", List.of("growth", "增长率"),
            "capacity", List.of("capacity", "容量"),
            "output", List.of("output", "产出"),
            "label", List.of("label", "标签", "简称"),
            "from", List.of("from", "source", "自", "供方", "贡献方"),
            "to", List.of("to", "target", "至", "受方", "接受方"),
            "contribution", List.of("contribution", "coefficient", "贡献", "贡献系数", "系数"));

    private Columns() {}

    /** The index of a column, or -1. */
    static int find(CsvTable table, String column) {
        List<String> spellings = SPELLINGS.getOrDefault(column, List.of(column));
        for (int k = 0; k < table.headings().size(); k++) {
            if (spellings.contains(table.headings().get(k).toLowerCase(Locale.ROOT))) {
                return k;
            }
        }
        return -1;
    }

    /** The indices of columns; null after a report that names those that are missing. */
    static int @Nullable [] need(CsvTable table, Problems problems, String... columns) {
        int[] found = new int[columns.length];
        List<String> missing = new ArrayList<>();
        for (int k = 0; k < columns.length; k++) {
            found[k] = find(table, columns[k]);
            if (found[k] < 0) {
                missing.add(columns[k]);
            }
        }
        if (missing.isEmpty()) {
            return found;
        }
        problems.add(Diagnostic.of(Code.E612, table.line(1), table.name(), missing)
                .hint("check.hint.E612", table.headings()));
        return null;
    }
}
