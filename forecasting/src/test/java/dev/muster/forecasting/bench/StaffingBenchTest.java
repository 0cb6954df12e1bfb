package dev.muster.forecasting.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.forecasting.history.MalformedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaffingBenchTest {

    private static final String HEAD = "N,load_tag,A_double,erlangB,lnB,erlangC,w0.1,a0.1,w1,a1,w10,a10";
    private static final String EXACT = "1,0.5N,0.5,0.3333333333333333333333333,-1.098612288668109691395245,0.5,"
            + "0.4674160431619968268240219,0.06516791367600634635195615,0.3934693402873665763962005,"
            + "0.2130613194252668472075991,0.3435206816266562070243807,0.3129586367466875859512387";

    @TempDir
    private Path folder;

    @Test
    void exactValuesLeaveNoErrorAndAWrongOneIsSeen() throws IOException {
        assertThat(compared(EXACT))
                .startsWith("rows=1 rows_skipped=0 max_rel_error=")
                .matches(".*e-1[56]");
        assertThat(compared(EXACT, EXACT.replace("0.39346", "0.39347")))
                .startsWith("rows=2 ")
                .endsWith("e-05");
    }

    @Test
    void aRowWithAValueThatIsTooSmallIsCounted() throws IOException {
        assertThat(compared(EXACT.replace("0.4674160431619968268240219", "4.6e-301")))
                .startsWith("rows=1 rows_skipped=1 ");
    }

    @Test
    void aMalformedRowIsNamed() {
        assertThatThrownBy(() -> compared(EXACT, "1,2"))
                .isInstanceOf(MalformedFile.class)
                .hasMessageContaining("line 3: row (1,2) must have 12 columns.");
    }

    @Test
    void withoutAnOptionItRefuses() {
        assertThat(StaffingBench.run()).isEqualTo(2);
        assertThat(StaffingBench.run("--gold", "none.csv")).isEqualTo(2);
    }

    private String compared(String... rows) throws IOException {
        Path file = folder.resolve("gold.csv");
        Files.write(file, List.of(HEAD + "\n" + String.join("\n", rows)));
        return Gold.compare(file);
    }
}
