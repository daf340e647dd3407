document.querySelector('#console')?.append('Tendero');
