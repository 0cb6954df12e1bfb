package dev.muster.ingest.history;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A row of a table as it is kept with the words of the events it came to.
final class Received {

    private Received() {}

    /// A JSON object of its cells, by column.
    static String row(TableRow row) {
        ObjectNode cells = JsonNodeFactory.instance.objectNode();
        row.cells().forEach(cells::put);
        return cells.toString();
    }
}
