import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from app.jobs.fine_tune import (
    NOTHING_TO_LEARN,
    Divided,
    Judging,
    Lesson,
    LessonControl,
    Reading,
    fine_tune_job,
)
from app.jobs.predict import PredictorCache, predict_job, warm_up_job
from tests.stubs import NUCLEI, StubJudge, StubPredictor, quick_fine_tune
from tiramisu.fine_tune_settings import Budget
from tiramisu.holdout import Corrections, Holdout
from tiramisu.model_file import read_model_info, update_description
from tiramisu.samples import Sample


def picture(height=150):
    rgb = np.full((height, 80, 3), 40, np.uint8)
    rgb[10:20, 10:20] = 220
    return rgb


def test_regions_together_cover_the_picture(run, owner, tmp_path):
    predictors = PredictorCache(lambda path: StubPredictor())

    *regions, done = run(predict_job(picture(), tmp_path, predictors, owner))

    assert done[0] == "done"
    labels = np.concatenate([region.labels for _, region in regions])
    assert labels.shape == (150, 80)
    assert labels.sum() == 100


def test_a_model_is_loaded_again_only_for_another_file(run, owner, tmp_path):
    loaded = []

    def load(path):
        loaded.append(path.name)
        return StubPredictor()

    predictors = PredictorCache(load)
    for name in ("a", "a", "b", "a"):
        run(predict_job(picture(), tmp_path / name, predictors, owner))

    assert loaded == ["a", "b", "a"]


def test_warming_up_loads_the_model_for_the_first_prediction(run, owner, tmp_path):
    loaded = []
    predictors = PredictorCache(lambda path: loaded.append(path) or StubPredictor())

    run(warm_up_job(tmp_path, predictors, owner))
    run(predict_job(picture(), tmp_path, predictors, owner))

    assert loaded == [tmp_path]


def test_a_cancelled_prediction_stops_at_the_next_region(
    threads, owner, qtbot, tmp_path
):
    predictor = StubPredictor()
    predictor.may_go_on.clear()
    job = predict_job(
        picture(6400), tmp_path, PredictorCache(lambda path: predictor), owner
    )
    regions = []
    job.progress.connect(regions.append)

    with qtbot.waitSignal(job.ended, timeout=5000):
        job.start(threads.get("inference"))
        qtbot.waitUntil(lambda: predictor.num_predicted == 1)
        job.cancel()
        predictor.may_go_on.set()

    assert regions == []


def lesson(tmp_path, built_in_model, steps=4):
    new = tmp_path / "new.tiramisu"
    return Lesson(built_in_model, built_in_model, new, NUCLEI, Budget(steps=steps))


def corrections():
    return Corrections.all_teaching([Sample(Path("a.png"), Path("a_mask.png"))])


def test_learning_reports_each_step_and_writes_down_the_verdict(
    run, owner, tmp_path, built_in_model
):
    job = fine_tune_job(
        corrections,
        lesson(tmp_path, built_in_model),
        owner,
        fine_tune=quick_fine_tune,
        judge=StubJudge(),
    )

    (_, reading), (_, divided), *steps, (_, judging), (kind, outcome) = run(job)

    assert isinstance(reading, Reading)
    assert isinstance(divided, Divided) and isinstance(judging, Judging)
    assert [report.step for _, report in steps] == [1, 2, 3, 4]
    assert (kind, outcome.candidate) == ("done", tmp_path / "new.tiramisu")
    info = read_model_info(outcome.candidate)
    assert info.lineage["parent"] == built_in_model.name
    assert info.lineage["verdict"]["against"] == built_in_model.name
    assert info.lineage["verdict"]["is_better"] is True
    assert info.scores["held_out_iou/nucleus"] == 0.8


@pytest.mark.parametrize("adapts", [True, False])
def test_a_lesson_goes_on_from_one_that_adapts_whatever_its_verdict(
    tmp_path, built_in_model, adapts
):
    previous = tmp_path / "previous.tiramisu"
    previous.write_bytes(built_in_model.read_bytes())
    update_description(previous, lineage={"recipe": {"adapts": adapts}})
    planned = replace(lesson(tmp_path, built_in_model), previous=previous)

    assert planned.starting_point == (previous if adapts else built_in_model)
    previous.unlink()
    assert planned.starting_point == built_in_model


def test_without_corrections_learning_says_what_to_do(
    run, owner, tmp_path, built_in_model
):
    nothing = Corrections({}, Holdout())
    job = fine_tune_job(lambda: nothing, lesson(tmp_path, built_in_model), owner)

    *_, (kind, problem) = run(job)

    assert (kind, str(problem)) == ("failed", NOTHING_TO_LEARN)
    assert not (tmp_path / "new.tiramisu").exists()


def long_job(owner, tmp_path, built_in_model, **more):
    return fine_tune_job(
        corrections,
        lesson(tmp_path, built_in_model, steps=100_000_000),
        owner,
        fine_tune=quick_fine_tune,
        **more,
    )


def test_cancelled_learning_writes_nothing(
    threads, owner, qtbot, tmp_path, built_in_model
):
    job = long_job(owner, tmp_path, built_in_model)
    with qtbot.waitSignal(job.ended, timeout=5000):
        job.start(threads.get("training"))
        with qtbot.waitSignal(job.progress, timeout=5000):
            pass
        job.cancel()

    assert not (tmp_path / "new.tiramisu").exists()


def test_learning_that_is_cancelled_while_it_is_judged_leaves_no_model(
    threads, owner, qtbot, tmp_path, built_in_model
):
    judge = StubJudge()
    judge.may_go_on.clear()
    new = tmp_path / "new.tiramisu"
    job = fine_tune_job(
        corrections,
        lesson(tmp_path, built_in_model),
        owner,
        fine_tune=quick_fine_tune,
        judge=judge,
    )
    with qtbot.waitSignal(job.ended, timeout=5000):
        job.start(threads.get("training"))
        qtbot.waitUntil(new.exists, timeout=5000)
        job.cancel()

    assert not new.exists()


def test_learning_that_is_finished_early_is_judged_and_kept(
    threads, owner, qtbot, tmp_path, built_in_model
):
    control = LessonControl()
    job = long_job(owner, tmp_path, built_in_model, control=control, judge=StubJudge())
    with qtbot.waitSignal(job.done, timeout=5000) as done:
        job.start(threads.get("training"))
        with qtbot.waitSignal(job.progress, timeout=5000):
            pass
        control.finish()

    assert done.args[0].candidate.is_file()


def test_paused_learning_waits_and_can_still_be_cancelled(
    threads, owner, qtbot, tmp_path, built_in_model
):
    control = LessonControl()
    control.pause()
    job = long_job(owner, tmp_path, built_in_model, control=control)
    heard = []
    job.progress.connect(heard.append)
    job.start(threads.get("training"))
    qtbot.waitUntil(lambda: len(heard) == 3, timeout=5000)  # one step is the last

    with qtbot.assertNotEmitted(job.progress, wait=150):
        pass
    control.go_on()
    qtbot.waitUntil(lambda: len(heard) > 3, timeout=5000)
    control.pause()
    with qtbot.waitSignal(job.ended, timeout=5000):
        job.cancel()


def test_tensorflow_is_imported_on_the_side_and_garbage_is_collected_again():
    program = (
        "import gc, sys, threading\n"
        "from app.jobs.tensorflow_import import import_tensorflow\n"
        "assert 'tensorflow' not in sys.modules\n"
        "thread = threading.Thread(target=import_tensorflow)\n"
        "thread.start()\n"
        "thread.join()\n"
        "assert 'tensorflow' in sys.modules and 'keras' in sys.modules\n"
        "assert gc.isenabled() and gc.get_freeze_count() > 0\n"
        "absent = {'matplotlib', 'pandas', 'sklearn'}\n"
        "assert not absent & set(sys.modules)\n"
        "import os\n"
        "if sys.platform.startswith('linux'):\n"
        "    def niceness(thread):\n"
        "        return os.getpriority(os.PRIO_PROCESS, int(thread))\n"
        "    mine = niceness(os.getpid())\n"
        "    others = [niceness(one) for one in os.listdir('/proc/self/task')]\n"
        "    assert mine == 19 or max(others) > mine  # those that compute give way\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True, timeout=120)
