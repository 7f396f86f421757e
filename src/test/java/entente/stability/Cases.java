package entente.stability;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import entente.law.ConstantSystem;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The worked cases as models. */
final class Cases {
    private Cases() {}

    record Case(String name, ConstantSystem system, JsonObject expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> all() {
        try (InputStreamReader reader = new InputStreamReader(
                Objects.requireNonNull(Cases.class.getResourceAsStream("/cases.json")), StandardCharsets.UTF_8)) {
            List<Case> cases = new ArrayList<>();
            for (JsonElement e : JsonParser.parseReader(reader).getAsJsonArray()) {
                JsonObject o = e.getAsJsonObject();
                JsonArray rows = o.getAsJsonArray("delta");
                double[][] d = new double[rows.size()][];
                for (int i = 0; i < d.length; i++) {
                    d[i] = numbers(rows.get(i).getAsJsonArray());
                }
                cases.add(new Case(
                        o.get("name").getAsString(),
                        Models.of(numbers(o.getAsJsonArray("k")), numbers(o.getAsJsonArray("N")), d),
                        o.getAsJsonObject("expected")));
            }
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static double[] numbers(JsonArray a) {
        double[] v = new double[a.size()];
        for (int i = 0; i < v.length; i++) {
            v[i] = a.get(i).getAsDouble();
        }
        return v;
    }
}
