package entente.report;

import entente.answer.Field;
import entente.answer.Fields;
import entente.answer.Table;
import entente.diagnostic.Messages;
import entente.diagnostic.Phrase;

/** Writes the fields of an answer as JSON. */
final class JsonFields implements Field.Visitor<JsonText> {
    private final JsonText json;
    private final Messages messages;

    JsonFields(JsonText json, Messages messages) {
        this.json = json;
        this.messages = messages;
    }

    /** Keys and values without the braces around them. */
    JsonText inside(Fields fields) {
        for (int k = 0; k < fields.names().size(); k++) {
            json.key(fields.names().get(k));
            fields.at(k).accept(this);
        }
        return json;
    }

    @Override
    public JsonText number(double value) {
        return json.value(value);
    }

    @Override
    public JsonText whole(long value) {
        return json.value(value);
    }

    @Override
    public JsonText truth(boolean value) {
        return json.value(value);
    }

    @Override
    public JsonText word(String english) {
        return json.value(english);
    }

    @Override
    public JsonText text(String text) {
        return json.value(text);
    }

    @Override
    public JsonText said(Phrase phrase) {
        return json.value(messages.say(phrase));
    }

    @Override
    public JsonText missing() {
        return json.nothing();
    }

    @Override
    public JsonText items(Field.Items items) {
        json.openList();
        items.items().forEach(item -> item.accept(this));
        return json.closeList();
    }

    @Override
    public JsonText numbers(Field.Numbers numbers) {
        json.openList();
        for (int k = 0; k < numbers.size(); k++) {
            json.value(numbers.at().applyAsDouble(k));
        }
        return json.closeList();
    }

    @Override
    public JsonText curve(Field.Curve curve) {
        return numbers(curve.values());
    }

    @Override
    public JsonText rows(Field.Rows rows) {
        Table table = rows.table();
        json.openList();
        for (int row = 0; row < table.rows(); row++) {
            json.openList();
            for (int column = 0; column < table.columns().size(); column++) {
                table.at(row, column).accept(this);
            }
            json.closeList();
        }
        return json.closeList();
    }

    @Override
    public JsonText fields(Fields fields) {
        json.open();
        inside(fields);
        return json.close();
    }
}
