<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>app</name>
        <message numerus="yes">
            <source>%Ln failed:</source>
            <translation>
                <numerusform>%Ln failed:</numerusform>
                <numerusform>%Ln failed:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln image(s)</source>
            <translation>
                <numerusform>%Ln image</numerusform>
                <numerusform>%Ln images</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln image(s) are gone</source>
            <translation>
                <numerusform>%Ln image is gone</numerusform>
                <numerusform>%Ln images are gone</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln image(s) of this project</source>
            <translation>
                <numerusform>%Ln image of this project</numerusform>
                <numerusform>%Ln images of this project</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln image(s) processed.</source>
            <translation>
                <numerusform>%Ln image processed.</numerusform>
                <numerusform>%Ln images processed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln left out</source>
            <translation>
                <numerusform>%Ln left out</numerusform>
                <numerusform>%Ln left out</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln mask(s) imported.</source>
            <translation>
                <numerusform>%Ln mask imported.</numerusform>
                <numerusform>%Ln masks imported.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln mask(s) written.</source>
            <translation>
                <numerusform>%Ln mask written.</numerusform>
                <numerusform>%Ln masks written.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln new image(s)</source>
            <translation>
                <numerusform>%Ln new image</numerusform>
                <numerusform>%Ln new images</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln pixel(s)</source>
            <translation>
                <numerusform>%Ln pixel</numerusform>
                <numerusform>%Ln pixels</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln region(s)</source>
            <translation>
                <numerusform>%Ln region</numerusform>
                <numerusform>%Ln regions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln skipped:</source>
            <translation>
                <numerusform>%Ln skipped:</numerusform>
                <numerusform>%Ln skipped:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln up to date and skipped.</source>
            <translation>
                <numerusform>%Ln up to date and skipped.</numerusform>
                <numerusform>%Ln up to date and skipped.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Held out: {} of {} blocks in %Ln image(s).</source>
            <translation>
                <numerusform>Held out: {} of {} blocks in %Ln image.</numerusform>
                <numerusform>Held out: {} of {} blocks in %Ln images.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Held out: {} of {} images and {} of {} blocks in %Ln other image(s).</source>
            <translation>
                <numerusform>Held out: {} of {} images and {} of {} blocks in %Ln other image.</numerusform>
                <numerusform>Held out: {} of {} images and {} of {} blocks in %Ln other images.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Looking at %Ln image(s)…</source>
            <translation>
                <numerusform>Looking at %Ln image…</numerusform>
                <numerusform>Looking at %Ln images…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>by corrections in %Ln image(s)</source>
            <translation>
                <numerusform>by corrections in %Ln image</numerusform>
                <numerusform>by corrections in %Ln images</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{} in %Ln image(s): so much is annotated as {}.</source>
            <translation>
                <numerusform>{} in %Ln image: so much is annotated as {}.</numerusform>
                <numerusform>{} in %Ln images: so much is annotated as {}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{} in all saved masks: {}, %Ln image(s)</source>
            <translation>
                <numerusform>{} in all saved masks: {}, %Ln image</numerusform>
                <numerusform>{} in all saved masks: {}, %Ln images</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{} px in %Ln region(s)</source>
            <translation>
                <numerusform>{} px in %Ln region</numerusform>
                <numerusform>{} px in %Ln regions</numerusform>
            </translation>
        </message>
    </context>
</TS>
