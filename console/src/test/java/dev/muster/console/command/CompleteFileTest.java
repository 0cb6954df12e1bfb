package dev.muster.console.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.console.planning.WrongInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompleteFileTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void leavesWhatStoodThereWhenWritingFails() throws IOException {
        Path place = Files.writeString(folder.resolve("plan.xlsx"), "before");

        assertThatThrownBy(() -> CompleteFile.at(place, ".xlsx").write(out -> {
                    out.write(1);
                    throw new IOException("disk full");
                }))
                .isInstanceOf(IOException.class);

        assertThat(place).hasContent("before");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void replacesWhatStoodThereWhenWritingEnds() throws IOException {
        Path place = Files.writeString(folder.resolve("plan.xlsx"), "before");

        CompleteFile.at(place, ".xlsx").write(out -> out.write('n'));

        assertThat(place).hasContent("n");
    }

    @Test
    void refusesAPlaceWithoutAName() {
        assertThatThrownBy(() -> CompleteFile.at(Path.of("/"), ".xlsx"))
                .isInstanceOf(WrongInput.class)
                .hasMessageContaining("must end in .xlsx");
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        assertThatThrownBy(() -> CompleteFile.at(folder.resolve("none/plan.xlsx"), ".xlsx"))
                .isInstanceOf(WrongInput.class)
                .hasMessageContaining("folder that exists");
    }
}
